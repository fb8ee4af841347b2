import { type OneFileFill, fillOneFile } from '../publish/one-file.ts';
import { ONE_FILE_TEMPLATE } from '../publish/site.ts';

/** What goes into the file beside the app itself. */
export interface OneFileContent extends Omit<OneFileFill, 'packed'> {
  /** A dataset document, as JSON. */
  readonly dataset: string;
  /** Stories, each as JSON. */
  readonly stories: readonly string[];
  /** The view it opens with, as the parameters of an address. */
  readonly view: string;
}

/** Makes the app in one HTML file with these data inside. Fails where the template cannot be had. */
export async function oneFile(content: OneFileContent): Promise<Blob> {
  const { dataset, stories, view, ...about } = content;
  const [template, packed] = await Promise.all([
    loadTemplate(),
    pack(JSON.stringify({ dataset, stories, view })),
  ]);
  return new Blob([fillOneFile(template, { ...about, packed })], { type: 'text/html' });
}

async function loadTemplate(): Promise<string> {
  const response = await fetch(new URL(ONE_FILE_TEMPLATE, document.baseURI), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/** Compressed, and as base64: letters that mean nothing to HTML. */
async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  // In pieces: a call takes only so many arguments.
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

const PIECE = 0x8000;
