import { isoOf } from '../model/day.ts';
import { wholeDays } from '../model/viewport.ts';
import { addressOf, readAddress, stateOf } from './address.ts';
import { type AppState, settledWindow } from './app-state.ts';
import { isFramed } from './chart-views.ts';
import { type Pairs, readPairs, writePairs } from './query-text.ts';

/** What Pym.js adds to the address of a frame; no part of a view. */
const OF_THE_HOST: ReadonlySet<string> = new Set([
  'childId',
  'initialWidth',
  'parentTitle',
  'parentUrl',
]);

/** Parameters that a story leaves free; any other is a view of its own, and ends the story. */
const BESIDE_A_STORY: ReadonlySet<string> = new Set(['lang', 'theme', 'story', 'scene', 'event']);

/**
 * The parts of the state that a page asks for; what it does not name stays as it is. A story that is
 * asked for, or goes on, says itself what it shows.
 */
export function stateWith(state: AppState, pairs: Pairs): Partial<AppState> {
  const named = new Set(pairs.map(([name]) => name));
  const given = pairs.filter(([, value]) => value !== '');
  const plays = given.some(([name]) => name === 'story');
  const goesOn = !named.has('story') && [...named].every((name) => BESIDE_A_STORY.has(name));
  const before = plays || goesOn ? state : { ...state, story: null };
  const kept = readPairs(addressOf(before)).filter(([name]) => !named.has(name));
  // Another story begins at its first scene.
  const fresh = kept.filter(([name]) => !plays || name !== 'scene');
  const read = readAddress(writePairs([...fresh, ...given]));
  const { window, notices: _, ...parts } = stateOf(read, state.home);
  if (parts.story !== null) {
    const { lang, theme, story, selected } = parts;
    return { lang, theme, story, ...(named.has('event') ? { selected } : {}) };
  }
  // Through the address a window comes back as whole days: one that nobody asked for must not move.
  return named.has('from') || named.has('to') ? { ...parts, window } : parts;
}

/** What an address asks of a frame: a view that needs a page of its own gives way, with a notice. */
export function framedState(asked: Partial<AppState>): Partial<AppState> {
  const { view = 'timeline', notices = [] } = asked;
  if (isFramed(view)) return asked;
  const notice = { code: 'unframed', param: 'view', value: view } as const;
  return { ...asked, view: 'timeline', notices: [...notices, notice] };
}

/** The view as the frame tells it: parameters as in the address, and always window and scene. */
export function viewFields(state: AppState): Readonly<Record<string, string>> {
  const { from, to } = wholeDays(settledWindow(state));
  const strange = new Set(['v', ...state.foreign.map(([name]) => name)]);
  const own = readPairs(addressOf(state)).filter(([name]) => !strange.has(name));
  const fields = { ...Object.fromEntries(own), from: isoOf(from), to: isoOf(to) };
  return state.story === null ? fields : { ...fields, scene: String(state.story.scene) };
}

/** The address text of the same view on the full page. */
export function fullPageQuery(state: AppState): string {
  const foreign = state.foreign.filter(([name]) => !OF_THE_HOST.has(name));
  return addressOf({ ...state, foreign });
}
