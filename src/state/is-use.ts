import type { AppState } from './app-state.ts';

/** What moves, chooses or opens something; how the page looks and what is pointed at is none of it. */
const USES = [
  'window',
  'target',
  'filter',
  'selected',
  'opened',
  'joined',
  'view',
  'lanes',
  'asOf',
  'align',
] as const satisfies readonly (keyof AppState)[];

/** Whether the reader has done something with the timeline between two states. */
export function isUse(before: AppState, after: AppState): boolean {
  return USES.some((part) => before[part] !== after[part]);
}
