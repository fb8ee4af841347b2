import * as v from 'valibot';
import { parseStory } from '../data/parse-story.ts';
import { PACKED_ID } from '../publish/one-file.ts';
import type { OwnFiles } from './app.tsx';

/** What is packed into the file: the texts of its dataset and stories, and the view it opens with. */
const PackedSchema = v.object({
  dataset: v.string(),
  stories: v.array(v.string()),
  view: v.string(),
});

/** Unpacks what the file holds; fails where it is damaged. */
export async function unpackOneFile(page: Document): Promise<OwnFiles> {
  const base64 = page.getElementById(PACKED_ID)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const { dataset, stories, view } = v.parse(PackedSchema, await new Response(text).json());
  // The view it was made with, unless the reader has been elsewhere in it.
  if (location.hash === '' && view !== '') history.replaceState(null, '', `#${view}`);
  return {
    dataUrl: addressFor(dataset),
    stories: stories.flatMap((json) => {
      const parsed = parseStory(JSON.parse(json));
      if (!parsed.ok) return [];
      const { id, title, by, scenes } = parsed.value;
      return [{ id, title, by, scenes: scenes.length, url: addressFor(json) }];
    }),
    workers: null,
  };
}

/** An address in memory, which is asked like one of a server. */
function addressFor(json: string): string {
  return URL.createObjectURL(new Blob([json], { type: 'application/json' }));
}
