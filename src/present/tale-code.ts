import { parseStory } from '../data/parse-story.ts';
import { storyText } from '../data/story-text.ts';
import { type Result, excerpt, fail } from '../model/result.ts';
import type { Story } from '../model/story.ts';

/** Most bytes a packed story may unfold to: a story of every scene at its longest is shorter. */
const MOST_BYTES = 600_000;

/** A story packed for an address: its file, deflated (RFC 1951), in base64url. */
export async function packTale(story: Story): Promise<string> {
  const text = new Blob([storyText(story)]).stream();
  const packed = await bytesOf(text.pipeThrough(new CompressionStream('deflate-raw')));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The story in a packed text, which anybody may have written; never fails otherwise. */
export async function unpackTale(tale: string): Promise<Result<Story>> {
  try {
    const binary = atob(tale.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const unfolded = new Blob([packed])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(unfolded));
    return parseStory(JSON.parse(text));
  } catch {
    return fail({ path: 'tale', expected: 'a packed story', got: excerpt(tale) });
  }
}

/** All bytes of a stream; fails once they are too many, before they fill the memory. */
async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > MOST_BYTES) {
      void reader.cancel();
      throw new RangeError('too long');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
