import { describe, expect, it } from 'vitest';
import { toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { type AppState, initialState } from './app-state.ts';
import { fullPageQuery, stateWith, viewFields } from './embed-view.ts';

const HOME = { start: toDay(19_000), end: toDay(20_000) };
const START = initialState(toDay(19_900), HOME);
const MOVED: AppState = {
  ...START,
  window: { start: toDay(19_100.3), end: toDay(19_200.4) },
  selected: toEventId('openai-chatgpt'),
  foreign: [
    ['childId', 'x'],
    ['utm', 'y'],
  ],
};

describe('a view that a page asks for', () => {
  it('leaves what it does not name, the window to the hour', () => {
    const state = { ...MOVED, ...stateWith(MOVED, [['country', 'FR']]) };
    expect(state.window).toBe(MOVED.window);
    expect(state.selected).toBe('openai-chatgpt');
    expect(state.filter.country.only).toEqual(['FR']);
  });

  it('takes an empty value for the default', () => {
    const french = { ...MOVED, ...stateWith(MOVED, [['country', 'FR']]) };
    const state = stateWith(french, [
      ['country', ''],
      ['event', ''],
      ['from', ''],
      ['to', ''],
    ]);
    expect(state.filter?.country.only).toBeNull();
    expect(state.selected).toBeNull();
    expect(state.window).toEqual(HOME);
  });

  it('moves one edge and keeps the other', () => {
    const { window } = stateWith(MOVED, [['from', '2022-01-28']]);
    expect(window).toEqual({ start: toDay(19_020), end: toDay(19_200) });
  });
});

describe('the view that is told', () => {
  it('always has a window, and nothing that is not ours', () => {
    expect(viewFields(START)).toEqual({ from: '2022-01-08', to: '2024-10-03' });
    expect(Object.keys(viewFields(MOVED)).toSorted()).toEqual(['event', 'from', 'to']);
  });

  it('leads to the full page without what the page around has added', () => {
    expect(fullPageQuery(MOVED)).toBe(
      'v=1&from=2022-04-18&to=2022-07-26&event=openai-chatgpt&utm=y',
    );
  });
});
