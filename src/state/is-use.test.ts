import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { filterOn } from '../model/filter.ts';
import { toEventId } from '../model/policy-event.ts';
import { homeViewport } from '../model/viewport.ts';
import { initialState } from './app-state.ts';
import { isUse } from './is-use.ts';
import { type Action, update } from './update.ts';

const TODAY = dayOf(2026, 11, 23);
const state = initialState(TODAY, homeViewport(TODAY, false));
const after = (action: Action) => isUse(state, update(state, action));
const window = { start: TODAY, end: toDay(TODAY + 30) };

describe('using the timeline', () => {
  it.each<Action>([
    { type: 'flown', to: window },
    { type: 'flying', window },
    { type: 'windowMoved', window },
    { type: 'filterSet', filter: filterOn(['FR']) },
    { type: 'selected', id: toEventId('a') },
    { type: 'joinedShown', ids: [toEventId('a')] },
    { type: 'viewSet', view: 'table' },
  ])('is $type', (action) => {
    expect(after(action)).toBe(true);
  });

  it.each<Action>([
    { type: 'langSet', lang: 'zh' },
    { type: 'themeSet', theme: 'dark' },
    { type: 'hovered', hover: { id: toEventId('a'), count: 1, x: 0, y: 0 } },
    { type: 'cursorMoved', cursor: { id: toEventId('a'), laneKey: 'FR' } },
    { type: 'rested' },
    { type: 'windowMoved', window: state.window },
  ])('is not $type', (action) => {
    expect(after(action)).toBe(false);
  });
});
