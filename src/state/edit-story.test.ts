import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { STORY_MOST, type Scene, type Story } from '../model/story.ts';
import {
  EMPTY_STORY,
  aboutEvents,
  asOwn,
  bracketTo,
  changedScene,
  doubledScene,
  movedScene,
  withScene,
  withWords,
  withoutScene,
} from './edit-story.ts';

const sceneOf = (name: string): Scene => ({
  kicker: null,
  title: { en: name },
  narration: {},
  notes: {},
  view: 'from=2024-01-01&to=2024-12-31',
  highlights: [],
  context: 1,
  annotations: [],
});
const storyOf = (names: readonly string[]): Story => ({
  ...EMPTY_STORY,
  scenes: names.map(sceneOf),
});
const namesIn = ({ scenes }: Story) => scenes.map(({ title }) => title.en ?? '');

const names = fc.array(fc.string({ maxLength: 3 }), { maxLength: 12 });
const place = fc.integer({ min: -2, max: 14 });

describe('editing a story', () => {
  it('moves a scene to its place and loses none', () => {
    fc.assert(
      fc.property(names, place, place, (all, from, to) => {
        const story = storyOf(all);
        const moved = movedScene(story, from, to);
        expect(namesIn(moved).toSorted()).toEqual(all.toSorted());
        const there = from in all && to in all;
        expect(moved.scenes[to]).toBe(story.scenes[there ? from : to]);
        expect(there && from !== to).toBe(moved !== story);
        expect(namesIn(movedScene(moved, to, from))).toEqual(all);
      }),
    );
  });

  it('takes out again what was put in', () => {
    fc.assert(
      fc.property(names, fc.nat({ max: 12 }), (all, index) => {
        const at = Math.min(index, all.length);
        const story = withScene(storyOf(all), sceneOf('new'), at);
        expect(story.scenes[at]?.title.en).toBe('new');
        expect(namesIn(withoutScene(story, at))).toEqual(all);
      }),
    );
  });

  it('doubles a scene behind itself', () => {
    expect(namesIn(doubledScene(storyOf(['a', 'b']), 0))).toEqual(['a', 'a', 'b']);
  });

  it('changes one scene and leaves the others as they are', () => {
    const story = storyOf(['a', 'b']);
    const changed = changedScene(story, 1, { title: { en: 'c' } });
    expect(namesIn(changed)).toEqual(['a', 'c']);
    expect(changed.scenes[0]).toBe(story.scenes[0]);
  });

  it('does nothing with a scene that is not there, and adds none to a full story', () => {
    const story = storyOf(['a']);
    expect(withoutScene(story, 1)).toBe(story);
    expect(doubledScene(story, -1)).toBe(story);
    expect(changedScene(story, 1, { context: 5 })).toBe(story);
    const full = storyOf(Array.from({ length: STORY_MOST.scenes }, String));
    expect(withScene(full, sceneOf('one more'))).toBe(full);
  });

  it('keeps the other language of a text, and takes out what is emptied', () => {
    expect(withWords({ en: 'a', zh: '一' }, 'en', 'b')).toEqual({ en: 'b', zh: '一' });
    expect(withWords({ en: 'a', zh: '一' }, 'zh', '')).toEqual({ en: 'a' });
  });

  it('never leaves a scene with nothing to show', () => {
    const [a] = [toEventId('a')];
    const scene = { ...sceneOf('x'), highlights: [a], context: null };
    expect(aboutEvents(scene, [])).toEqual({ highlights: [], context: 1 });
    expect(aboutEvents(scene, [a, a])).toEqual({ highlights: [a], context: null });
    expect(aboutEvents({ ...scene, context: 4 }, [])).toEqual({ highlights: [], context: 4 });
    const many = Array.from({ length: 20 }, (_, index) => toEventId(`e${index}`));
    expect(aboutEvents(scene, many).highlights).toHaveLength(STORY_MOST.highlights);
  });

  it('holds the ends of a bracket in order', () => {
    const days = fc.integer({ min: 18_000, max: 21_000 }).map(toDay);
    fc.assert(
      fc.property(days, days, fc.constantFrom('from' as const, 'to' as const), (a, b, end) => {
        const bracket = { from: dayOf(2024, 1, 1), to: dayOf(2024, 6, 1), caption: {} };
        const moved = bracketTo(bracketTo(bracket, 'from', a), end, b);
        expect(moved.from).toBeLessThanOrEqual(moved.to);
        expect(moved[end]).toBe(b);
      }),
    );
  });

  it("makes any story the reader's own", () => {
    expect(asOwn({ ...storyOf(['a']), id: 'ai-act' }).id).toBe('own');
  });
});
