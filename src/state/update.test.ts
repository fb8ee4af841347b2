import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { NO_FILTER, filterOn } from '../model/filter.ts';
import { NO_LENS_CHOICE } from '../model/lens-choice.ts';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, homeViewport, spanOf } from '../model/viewport.ts';
import {
  type AppState,
  type Hover,
  type Notice,
  initialState,
  settledWindow,
} from './app-state.ts';
import { NO_TRAIL } from './trail.ts';
import { type Action, update } from './update.ts';

const TODAY = dayOf(2026, 11, 23);
const HOME = homeViewport(TODAY, false);
const A = toEventId('a');
const B = toEventId('b');
const hover: Hover = { id: A, count: 2, x: 10, y: 20 };
const elsewhere: Viewport = { start: dayOf(2020, 1, 1), end: dayOf(2021, 1, 1) };

const AT_HOME = { ...NO_TRAIL, here: HOME };

const stateWith = (part: Partial<AppState> = {}): AppState => ({
  ...initialState(TODAY, HOME),
  ...part,
});

/** Updates a frozen state, so that a change in place would throw, and names what has changed. */
function changes(part: Partial<AppState>, action: Action): Partial<AppState> {
  const before = Object.freeze(stateWith(part));
  const after = update(before, action);
  const entries = Object.entries(after).filter(
    ([name, value]) => value !== before[name as keyof AppState],
  );
  return Object.fromEntries(entries);
}

/** Whether an action leaves the very same object. */
function staysSame(part: Partial<AppState>, action: Action): boolean {
  const before = Object.freeze(stateWith(part));
  return update(before, action) === before;
}

describe('initialState', () => {
  it('shows everything at home and follows the system', () => {
    expect(initialState(TODAY, HOME)).toMatchObject({
      lang: null,
      theme: 'auto',
      filter: NO_FILTER,
      window: HOME,
      selected: null,
      target: null,
      notices: [],
    });
  });
});

describe('the window', () => {
  it('moves, and a flight under way ends', () => {
    const moved = changes({ target: HOME }, { type: 'windowMoved', window: elsewhere });
    expect(moved).toEqual({ window: elsewhere, target: null });
  });

  it('is held within what can be shown, moved or flown', () => {
    const wide: Viewport = { start: toDay(-500_000), end: toDay(500_000) };
    const thin: Viewport = { start: toDay(5), end: toDay(5.01) };
    const { window } = changes({}, { type: 'windowMoved', window: wide });
    const { target } = changes({}, { type: 'flown', to: thin });
    expect(window === undefined ? null : spanOf(window)).toBe(MAX_SPAN);
    expect(target === undefined || target === null ? null : spanOf(target)).toBe(MIN_SPAN);
  });

  it('keeps its place while a flight is asked for, then follows its steps', () => {
    expect(changes({ trail: AT_HOME }, { type: 'flown', to: elsewhere })).toEqual({
      target: elsewhere,
    });
    const step = changes({ target: elsewhere }, { type: 'flying', window: elsewhere });
    expect(step).toEqual({ window: elsewhere });
  });

  it('is settled where a flight will land', () => {
    expect(settledWindow(stateWith())).toBe(HOME);
    expect(settledWindow(stateWith({ target: elsewhere }))).toBe(elsewhere);
  });
});

describe('the trail', () => {
  const behind = { behind: [HOME], here: elsewhere, ahead: [] };

  it('gets the window once it rests, but none that is only flown through', () => {
    expect(changes({}, { type: 'rested' })).toEqual({ trail: AT_HOME });
    expect(staysSame({ trail: AT_HOME }, { type: 'rested' })).toBe(true);
    expect(staysSame({ target: elsewhere }, { type: 'rested' })).toBe(true);
    expect(changes({ trail: AT_HOME, window: elsewhere }, { type: 'rested' })).toEqual({
      trail: behind,
    });
  });

  it.each([
    { type: 'flown', to: HOME } as const,
    { type: 'addressRead', state: { window: HOME } } as const,
  ])('gets at once the place that is left by $type', (action) => {
    const { trail } = changes({ trail: AT_HOME, window: elsewhere }, action);
    expect(trail).toEqual(behind);
  });

  it('gets nothing of a window past the edge that springs back', () => {
    const sprung = changes({ trail: AT_HOME }, { type: 'sprungBack', to: elsewhere });
    expect(sprung).toEqual({ target: elsewhere });
  });

  it('is flown back and forward', () => {
    const back = { behind: [], here: HOME, ahead: [elsewhere] };
    expect(changes({ trail: behind, window: elsewhere }, { type: 'wentBack' })).toEqual({
      trail: back,
      target: HOME,
    });
    expect(changes({ trail: back }, { type: 'wentForward' })).toEqual({
      trail: behind,
      target: elsewhere,
    });
  });

  it('goes two places back by two quick presses', () => {
    const third: Viewport = { start: dayOf(2010, 1, 1), end: dayOf(2011, 1, 1) };
    const trail = { behind: [third, elsewhere], here: HOME, ahead: [] };
    const once = update(stateWith({ trail }), { type: 'wentBack' });
    expect(update(once, { type: 'wentBack' })).toMatchObject({ target: third, window: HOME });
  });

  it('changes nothing at its ends', () => {
    expect(staysSame({ trail: AT_HOME }, { type: 'wentBack' })).toBe(true);
    expect(staysSame({ trail: AT_HOME }, { type: 'wentForward' })).toBe(true);
  });
});

describe('the filter', () => {
  it('changes and lets go of what the pointer rested on', () => {
    const filter = filterOn(['FR']);
    expect(changes({ hover }, { type: 'filterSet', filter })).toEqual({ filter, hover: null });
    const none = filterOn([]);
    expect(changes({}, { type: 'filterSet', filter: none })).toEqual({ filter: none });
  });

  it('is the same with the same countries in another order', () => {
    const filter = filterOn(['FR', 'CN']);
    expect(
      staysSame({ filter, hover }, { type: 'filterSet', filter: filterOn(['CN', 'FR']) }),
    ).toBe(true);
    expect(staysSame({}, { type: 'filterSet', filter: filterOn(null) })).toBe(true);
  });
});

describe('what is chosen', () => {
  it('selects an event and closes the list of joined ones', () => {
    expect(changes({ joined: [A, B] }, { type: 'selected', id: A })).toEqual({
      selected: A,
      joined: [],
    });
    expect(changes({ selected: A }, { type: 'selected', id: null })).toMatchObject({
      selected: null,
    });
    expect(changes({ joined: [A, B] }, { type: 'selected', id: null })).toEqual({ joined: [] });
  });

  it('is the same when it is chosen again', () => {
    expect(staysSame({ selected: A }, { type: 'selected', id: A })).toBe(true);
    expect(staysSame({}, { type: 'selected', id: null })).toBe(true);
  });

  it('lists joined events and closes the one shown', () => {
    expect(changes({ selected: A }, { type: 'joinedShown', ids: [A, B] })).toEqual({
      selected: null,
      joined: [A, B],
    });
  });
});

describe('what the keyboard and the pointer rest on', () => {
  it('has the keyboard in one of its lanes', () => {
    const cursor = { id: A, laneKey: 'CN' };
    expect(changes({}, { type: 'cursorMoved', cursor })).toEqual({ cursor });
    expect(changes({ cursor }, { type: 'cursorMoved', cursor: null })).toEqual({ cursor: null });
    expect(staysSame({ cursor }, { type: 'cursorMoved', cursor: { ...cursor } })).toBe(true);
    expect(staysSame({}, { type: 'cursorMoved', cursor: null })).toBe(true);
  });

  it('takes the keyboard along when another is opened', () => {
    const cursor = { id: toEventId('other'), laneKey: 'CN' };
    expect(changes({ cursor }, { type: 'selected', id: A })).toEqual({ selected: A, cursor: null });
  });
  it('is hovered', () => {
    expect(changes({}, { type: 'hovered', hover })).toEqual({ hover });
    expect(changes({ hover }, { type: 'hovered', hover: null })).toEqual({ hover: null });
    expect(staysSame({ hover }, { type: 'hovered', hover: { ...hover } })).toBe(true);
    expect(staysSame({}, { type: 'hovered', hover: null })).toBe(true);
  });

  it.each([{ id: B }, { x: 11 }, { y: 21 }, { count: 3 }])('is another hover with %j', (part) => {
    const next = { ...hover, ...part };
    expect(changes({ hover }, { type: 'hovered', hover: next })).toEqual({ hover: next });
  });
});

describe('the preferences', () => {
  it('set the language, the theme and the gathered countries', () => {
    expect(changes({}, { type: 'langSet', lang: 'zh' })).toEqual({ lang: 'zh' });
    expect(changes({}, { type: 'themeSet', theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(changes({}, { type: 'othersToggled' })).toEqual({ othersOpen: true });
    expect(changes({ othersOpen: true }, { type: 'othersToggled' })).toEqual({ othersOpen: false });
  });
});

describe('notices', () => {
  const notice = (value: string) => ({ code: 'broken' as const, param: 'from', value });

  it('go one by one, by their place', () => {
    const notices = [notice('a'), notice('b'), notice('a')];
    expect(changes({ notices }, { type: 'noticeDismissed', index: 0 })).toEqual({
      notices: [notice('b'), notice('a')],
    });
    expect(changes({ notices }, { type: 'noticeDismissed', index: 2 })).toEqual({
      notices: [notice('a'), notice('b')],
    });
  });
});

describe('addressRead', () => {
  it('takes over what the address says and stops a flight', () => {
    const read = { lang: 'zh', window: elsewhere, selected: A } as const;
    const before = { target: HOME, hover, theme: 'dark', trail: AT_HOME } as const;
    expect(changes(before, { type: 'addressRead', state: read })).toEqual({
      ...read,
      target: null,
      hover: null,
    });
  });

  it('tells whose data it is once, not at every step back', () => {
    const told = { code: 'foreign-data', param: 'data', value: 'a.json' } as const;
    const broken = { code: 'broken', param: 'from', value: 'x' } as const;
    const read = (notices: readonly Notice[], data: string) =>
      update(stateWith({ data: 'a.json', notices }), {
        type: 'addressRead',
        state: { data, notices: [told, broken] },
      }).notices;
    expect(read([], 'a.json')).toEqual([broken]);
    expect(read([told], 'a.json')).toEqual([told, broken]);
    expect(read([], 'b.json')).toEqual([told, broken]);
  });

  it('closes a list of joined events', () => {
    const before = { joined: [A], trail: AT_HOME };
    expect(changes(before, { type: 'addressRead', state: {} })).toEqual({ joined: [] });
  });
});

describe('lensSet', () => {
  const column = (place: string | null, year: number): Action => ({
    type: 'lensSet',
    lens: { column: { place, year } },
  });

  it('chooses a column of the shift: another place or year is another, the same is none', () => {
    const lens = { ...NO_LENS_CHOICE, column: { place: 'CN', year: 2024 } };
    expect(staysSame({ lens }, column('CN', 2024))).toBe(true);
    expect(staysSame({ lens }, column('CN', 2023))).toBe(false);
    expect(staysSame({ lens }, column(null, 2024))).toBe(false);
    expect(changes({ lens }, { type: 'lensSet', lens: { column: null } })).toEqual({
      lens: NO_LENS_CHOICE,
    });
  });
});

describe('namesKnown', () => {
  const names = {
    event: new Set(['a', 'b']),
    instrument: new Set(['act']),
    story: new Map([['tale', 3]]),
    country: new Set(['FR', 'CN']),
    topic: new Set(['labels']),
  };
  const redirects = new Map([['maiden-name', toEventId('a')]]);
  const known: Action = { type: 'namesKnown', known: names, redirects };

  it('changes nothing when every name is known', () => {
    expect(staysSame({}, known)).toBe(true);
    expect(staysSame({ selected: A, filter: filterOn(['FR']) }, known)).toBe(true);
    expect(staysSame({ filter: filterOn([]) }, known)).toBe(true);
  });

  it('drops a story of the address where no stories are told', () => {
    expect(changes({ story: { id: 'linked', scene: 1 }, tale: 'q1Y' }, known)).toEqual({
      story: null,
      tale: null,
      notices: [{ code: 'unknown', param: 'tale', value: 'q1Y' }],
    });
  });

  it('drops a story that is not there, and holds a scene within its story', () => {
    expect(staysSame({ story: { id: 'tale', scene: 3 } }, known)).toBe(true);
    expect(changes({ story: { id: 'myth', scene: 1 } }, known)).toEqual({
      story: null,
      notices: [{ code: 'unknown', param: 'story', value: 'myth' }],
    });
    expect(changes({ story: { id: 'tale', scene: 9 } }, known)).toEqual({
      story: { id: 'tale', scene: 3 },
      notices: [{ code: 'unknown', param: 'scene', value: '9' }],
    });
  });

  it('drops an event that is not there and says so', () => {
    expect(changes({ selected: toEventId('ghost') }, known)).toEqual({
      selected: null,
      notices: [{ code: 'unknown', param: 'event', value: 'ghost' }],
    });
  });

  it('drops a column of a place that is not there', () => {
    const lensOf = (place: string | null) => ({
      ...NO_LENS_CHOICE,
      column: { place, year: 2024 },
    });
    expect(staysSame({ lens: lensOf('FR') }, known)).toBe(true);
    expect(staysSame({ lens: lensOf(null) }, known)).toBe(true);
    expect(changes({ lens: lensOf('XX') }, known)).toEqual({
      lens: NO_LENS_CHOICE,
      notices: [{ code: 'unknown', param: 'column', value: 'XX' }],
    });
  });

  it('follows a renamed event to its new id', () => {
    expect(changes({ selected: toEventId('maiden-name') }, known)).toEqual({
      selected: toEventId('a'),
    });
  });

  it('drops the countries that are not there, keeps the others', () => {
    expect(changes({ filter: filterOn(['XX', 'FR', 'YY']) }, known)).toEqual({
      filter: filterOn(['FR']),
      notices: [{ code: 'unknown', param: 'country', value: 'XX, YY' }],
    });
  });

  it('shows all countries again when none of the chosen is there', () => {
    expect(changes({ filter: filterOn(['XX']) }, known)).toEqual({
      filter: NO_FILTER,
      notices: [{ code: 'unknown', param: 'country', value: 'XX' }],
    });
  });

  it('adds to the notices that are there', () => {
    const old = { code: 'broken', param: 'from', value: 'soon' } as const;
    const part = { notices: [old], selected: toEventId('ghost'), filter: filterOn(['XX']) };
    const { notices } = changes(part, known);
    expect(notices?.map(({ param }) => param)).toEqual(['from', 'event', 'country']);
  });

  it('drops topics, instruments, places and days 0 that are not there', () => {
    const topic = { only: ['labels', 'ghosts'], not: ['spirits'] };
    expect(changes({ filter: { ...NO_FILTER, topic } }, known)).toEqual({
      filter: { ...NO_FILTER, topic: { only: ['labels'], not: [] } },
      notices: [{ code: 'unknown', param: 'topic', value: 'ghosts, spirits' }],
    });
    const instrument = { kind: 'instrument', id: toInstrumentId('ghost') } as const;
    expect(changes({ opened: instrument }, known)).toEqual({
      opened: null,
      notices: [{ code: 'unknown', param: 'instrument', value: 'ghost' }],
    });
    expect(changes({ opened: { kind: 'jurisdiction', code: 'XX' } }, known).opened).toBeNull();
    expect(changes({ align: [A, toEventId('ghost')] }, known).align).toEqual([]);
    expect(staysSame({ opened: { kind: 'jurisdiction', code: 'FR' }, align: [A] }, known)).toBe(
      true,
    );
  });
});

describe('what is opened in the details', () => {
  const act = { kind: 'instrument', id: toInstrumentId('act') } as const;

  it('stands over the selected event and goes with the next one', () => {
    expect(changes({ selected: A }, { type: 'opened', what: act })).toEqual({ opened: act });
    expect(staysSame({ opened: act }, { type: 'opened', what: { ...act } })).toBe(true);
    expect(changes({ selected: A, opened: act }, { type: 'selected', id: A })).toEqual({
      opened: null,
    });
    expect(changes({ opened: act }, { type: 'opened', what: null })).toEqual({ opened: null });
  });
});
