import { describe, expect, it } from 'vitest';
import { toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { type AppState, initialState } from './app-state.ts';
import { framedState, fullPageQuery, stateWith, viewFields } from './embed-view.ts';

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

describe('a view that an address asks of a frame', () => {
  it('is the timeline or a chart; any other gives way and says so', () => {
    for (const view of ['pace', 'life', 'shift'] as const) {
      expect(framedState({ view })).toEqual({ view });
    }
    expect(framedState({ lang: 'zh' })).toEqual({ lang: 'zh' });
    expect(framedState({ view: 'table', notices: [] })).toEqual({
      view: 'timeline',
      notices: [{ code: 'unframed', param: 'view', value: 'table' }],
    });
  });
});

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

describe('a view that a page asks for while a story is told', () => {
  const TOLD: AppState = { ...MOVED, selected: null, story: { id: 'ai-act', scene: 4 } };

  it('leaves the story and its view for a language, a theme or an event', () => {
    expect(stateWith(TOLD, [['lang', 'zh']])).toEqual({
      lang: 'zh',
      theme: 'auto',
      story: TOLD.story,
    });
    expect(stateWith(TOLD, [['event', 'openai-chatgpt']])).toMatchObject({
      story: TOLD.story,
      selected: 'openai-chatgpt',
    });
  });

  it('goes to another scene, or to the first one of another story', () => {
    expect(stateWith(TOLD, [['scene', '6']]).story).toEqual({ id: 'ai-act', scene: 6 });
    expect(stateWith(TOLD, [['story', 'tale']]).story).toEqual({ id: 'tale', scene: 1 });
  });

  it('ends the story when it is another view, and keeps what that does not name', () => {
    const state = { ...TOLD, ...stateWith(TOLD, [['country', 'FR']]) };
    expect(state.story).toBeNull();
    expect(state.window).toBe(TOLD.window);
    expect(stateWith(TOLD, [['story', '']]).story).toBeNull();
  });
});

describe('the view that is told', () => {
  it('always has a window, and nothing that is not ours', () => {
    expect(viewFields(START)).toEqual({ from: '2022-01-08', to: '2024-10-03' });
    expect(Object.keys(viewFields(MOVED)).toSorted()).toEqual(['event', 'from', 'to']);
  });

  it('says story and scene, the first one too', () => {
    expect(viewFields({ ...START, story: { id: 'ai-act', scene: 1 } })).toEqual({
      story: 'ai-act',
      scene: '1',
      from: '2022-01-08',
      to: '2024-10-03',
    });
  });

  it('leads to the full page without what the page around has added', () => {
    expect(fullPageQuery(MOVED)).toBe(
      'v=1&from=2022-04-18&to=2022-07-26&event=openai-chatgpt&utm=y',
    );
  });
});
