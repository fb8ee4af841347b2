import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { NO_FILTER, withChoice } from '../model/filter.ts';
import { NO_LENS_CHOICE } from '../model/lens-choice.ts';
import { STORY_MOST } from '../model/story.ts';
import { homeViewport } from '../model/viewport.ts';
import { readAddress, stateOf } from './address.ts';
import { type AppState, initialState } from './app-state.ts';
import { sceneViewOf } from './scene-view.ts';
import { viewOf as sceneOf } from './view-of.ts';

const TODAY = dayOf(2026, 11, 23);
const HOME = homeViewport(TODAY, false);
const viewOf = (part: Partial<AppState>) => sceneViewOf({ ...initialState(TODAY, HOME), ...part });
const filter = withChoice(NO_FILTER, 'country', { only: ['CN', 'FR'], not: [] });

describe('the view of a scene', () => {
  it('always says its window, even the one the page begins with', () => {
    expect(viewOf({})).toBe('from=2022-10-01&to=2027-05-31');
  });

  it('is window, filters, lanes and day of the law, and nothing of the reader', () => {
    const view = viewOf({
      lang: 'zh',
      theme: 'dark',
      view: 'table',
      filter: { ...filter, applies: true, text: 'labels' },
      lanes: { by: 'topic', pinned: ['risk-based'], folded: [] },
      asOf: dayOf(2024, 7, 19),
      foreign: [['utm', 'x']],
      window: { start: dayOf(2024, 3, 1), end: toDay(dayOf(2024, 6, 10) + 1) },
    });
    expect(view).toBe(
      'from=2024-03-01&to=2024-06-10&country=CN,FR&applies=1&lanes=topic&pin=risk-based&asof=2024-07-19',
    );
  });

  it('is a chart where it is one, with how it is set; of the timeline that is not said', () => {
    const brush = { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) };
    const lens = { ...NO_LENS_CHOICE, brush, mode: 'total' } as const;
    const view = viewOf({ view: 'pace', lens });
    expect(view).toBe(
      'view=pace&from=2022-10-01&to=2027-05-31&brush=2024-01-01/2024-12-31&mode=total',
    );
    expect(sceneOf({ view }, TODAY, HOME)).toMatchObject({ view: 'pace', lens });
    expect(viewOf({ lens })).toBe(viewOf({}));
    expect(sceneOf({ view: 'view=table' }, TODAY, HOME).view).toBe('timeline');
  });

  it('is the chosen column of the shift, and how lives are gathered', () => {
    const lens = {
      ...NO_LENS_CHOICE,
      column: { place: 'CN', year: 2024 },
      group: 'maker',
    } as const;
    for (const view of ['life', 'shift'] as const) {
      const written = viewOf({ view, lens });
      expect(written).toMatch(new RegExp(`^view=${view}&.*&group=maker&column=2024,CN$`));
      expect(sceneOf({ view: written }, TODAY, HOME)).toMatchObject({ view, lens });
    }
  });

  it('is read back as it was', () => {
    const lanes = { by: 'category', pinned: [], folded: ['law'] } as const;
    const back = stateOf(readAddress(viewOf({ filter, lanes })), HOME);
    expect(back).toMatchObject({ filter, lanes, notices: [] });
  });

  it('is where a flight goes, not where it is', () => {
    const target = { start: dayOf(2020, 1, 1), end: toDay(dayOf(2020, 12, 31) + 1) };
    expect(viewOf({ target })).toBe('from=2020-01-01&to=2020-12-31');
  });

  it('leaves out pinned lanes before it is too long', () => {
    const pinned = Array.from(
      { length: 60 },
      (_, index) => `a-long-key-of-a-lane-of-an-instrument-${index}`,
    );
    const folded = pinned.map((key) => `${key}-too-and-that-is-too-much`);
    const view = viewOf({ filter, lanes: { by: 'instrument', pinned, folded } });
    expect(view.length).toBeLessThanOrEqual(STORY_MOST.view);
    expect(view).toContain('country=CN,FR&lanes=instrument');
  });
});
