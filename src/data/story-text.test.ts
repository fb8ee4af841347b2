import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import type { Scene, Story } from '../model/story.ts';
import type { LocalText } from '../model/text.ts';
import { parseStory } from './parse-story.ts';
import { storyText } from './story-text.ts';

const words = fc
  .string({
    minLength: 1,
    maxLength: 20,
    unit: fc.constantFrom(...Array.from('a b"\\<>人工智能&=\n')),
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const texts: fc.Arbitrary<LocalText> = fc.record({ en: words, zh: words }, { requiredKeys: [] });
const saying = fc.option(
  texts.filter((text) => Object.keys(text).length > 0),
  { nil: null },
);
const day = fc.integer({ min: 15_000, max: 22_000 });
const scene: fc.Arbitrary<Scene> = fc.record({
  kicker: saying,
  title: texts,
  narration: texts,
  notes: texts,
  view: fc.constantFrom('from=2024-03-01&to=2024-06-10', 'from=2020&to=2021&country=EU,-US'),
  highlights: fc.uniqueArray(fc.constantFrom('a', 'b', 'c').map(toEventId)),
  context: fc.constantFrom(1, 3, 5),
  annotations: fc.array(
    fc
      .record({ from: day, days: fc.nat({ max: 900 }), caption: texts })
      .map(({ from, days, caption }) => ({ from: toDay(from), to: toDay(from + days), caption })),
    { maxLength: 2 },
  ),
});
const stories: fc.Arbitrary<Story> = fc.record({
  id: fc.constantFrom('own', 'a-tale'),
  title: texts,
  by: saying,
  scenes: fc.array(scene, { maxLength: 6 }),
});

describe('the file of a story', () => {
  it('is read back as the story that was written', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(0, 2), (story, indent) => {
        const parsed = parseStory(JSON.parse(storyText(story, indent)), 0);
        expect(parsed).toEqual({ ok: true, value: story });
      }),
    );
  });

  it('leaves out what says nothing', () => {
    const story: Story = { id: 'own', title: { en: 'T' }, by: null, scenes: [] };
    expect(storyText(story)).toBe('{"id":"own","title":{"en":"T"},"scenes":[]}');
  });
});
