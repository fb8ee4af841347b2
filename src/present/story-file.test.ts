import { describe, expect, it } from 'vitest';
import { readStoryFile, storyFileName } from './story-file.ts';

describe('the file of a story', () => {
  it.each([
    ['Ten weeks in spring', 'Ten weeks in spring.story.json'],
    ['探索新境：快、难、新', '探索新境：快、难、新.story.json'],
    ['a/b\\c: "d"?\n', 'a b c d.story.json'],
    ['../../etc', 'etc.story.json'],
    ['', 'story.story.json'],
    ['x'.repeat(200), `${'x'.repeat(60)}.story.json`],
  ])('of %j has a name that any system takes', (title, name) => {
    expect(storyFileName(title)).toBe(name);
  });

  it('that is none is told why', async () => {
    expect(await readStoryFile(new Blob(['{"id": ']))).toMatchObject({
      ok: false,
      issues: [{ path: 'file', expected: 'a JSON file' }],
    });
    const scene = { view: 'country=EU', highlights: ['a'] };
    expect(
      await readStoryFile(new Blob([JSON.stringify({ id: 'x', scenes: [scene] })])),
    ).toMatchObject({ ok: false, issues: [{ path: 'scenes[0].view' }] });
    expect(await readStoryFile(new Blob(['x'.repeat(2_000_001)]))).toMatchObject({
      issues: [{ expected: 'at most 2 MB' }],
    });
  });
});
