import { isoOf } from '../model/day.ts';
import { wholeDays } from '../model/viewport.ts';
import { addressOf, readAddress, stateOf } from './address.ts';
import { type AppState, settledWindow } from './app-state.ts';
import { type Pairs, readPairs, writePairs } from './query-text.ts';

/** What Pym.js adds to the address of a frame; no part of a view. */
const OF_THE_HOST: ReadonlySet<string> = new Set([
  'childId',
  'initialWidth',
  'parentTitle',
  'parentUrl',
]);

/** The parts of the state that a page asks for; what it does not name stays as it is. */
export function stateWith(state: AppState, pairs: Pairs): Partial<AppState> {
  const named = new Set(pairs.map(([name]) => name));
  const kept = readPairs(addressOf(state)).filter(([name]) => !named.has(name));
  const given = pairs.filter(([, value]) => value !== '');
  const read = readAddress(writePairs([...kept, ...given]));
  const { window, notices: _, ...parts } = stateOf(read, state.home);
  // Through the address a window comes back as whole days: one that nobody asked for must not move.
  return named.has('from') || named.has('to') ? { ...parts, window } : parts;
}

/** The view as the frame tells it: parameters as in the address, and always the window. */
export function viewFields(state: AppState): Readonly<Record<string, string>> {
  const { from, to } = wholeDays(settledWindow(state));
  const strange = new Set(['v', ...state.foreign.map(([name]) => name)]);
  const own = readPairs(addressOf(state)).filter(([name]) => !strange.has(name));
  return { ...Object.fromEntries(own), from: isoOf(from), to: isoOf(to) };
}

/** The address text of the same view on the full page. */
export function fullPageQuery(state: AppState): string {
  const foreign = state.foreign.filter(([name]) => !OF_THE_HOST.has(name));
  return addressOf({ ...state, foreign });
}
