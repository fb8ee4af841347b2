import { parseStory } from '../data/parse-story.ts';
import { storyText } from '../data/story-text.ts';
import { type Result, fail } from '../model/result.ts';
import type { Story } from '../model/story.ts';
import { type Lang, pick } from '../model/text.ts';
import { saveFile } from './save-file.ts';

/** Largest file that is looked at, bytes. */
const MOST_BYTES = 2_000_000;
/** Longest name of a file before its ending, characters. */
const MOST_NAME = 60;

/** Has the browser save a story under its title. */
export function saveStory(story: Story, lang: Lang): void {
  saveFile(`${storyText(story, 2)}\n`, storyFileName(pick(story.title, lang)), 'application/json');
}

/** `<title>.story.json`, without what file systems do not take. */
export function storyFileName(title: string): string {
  const name = title
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, MOST_NAME)
    .trim();
  return `${name === '' ? 'story' : name}.story.json`;
}

/** The story in a file that somebody opened, or what is wrong with it. */
export async function readStoryFile(file: Blob): Promise<Result<Story>> {
  if (file.size > MOST_BYTES) {
    return fail({ path: 'file', expected: 'at most 2 MB', got: `${file.size} bytes` });
  }
  try {
    return parseStory(JSON.parse(await file.text()));
  } catch (error) {
    const got = error instanceof Error ? error.message : 'none';
    return fail({ path: 'file', expected: 'a JSON file', got });
  }
}
