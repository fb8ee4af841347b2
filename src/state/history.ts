/** A value with the ones before it, to go back to, and those that were gone back from. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** Nearest first; there are some only after going back. */
  readonly future: readonly T[];
  /** What the last change belonged to: the next one of the same run is one step with it. */
  readonly run: string | null;
}

/** Most steps back that are kept; the oldest are forgotten. */
export const MAX_STEPS = 100;

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], run: null };
}

/** A new value. Changes of one `run`, as those of a text being typed, are one step; null is its own. */
export function record<T>(history: History<T>, next: T, run: string | null = null): History<T> {
  if (next === history.present) return history;
  const past =
    run !== null && run === history.run
      ? history.past
      : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: next, future: [], run };
}

/** One step back; the same history at its beginning. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], run: null };
}

/** One step forward again; the same history when nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined
    ? history
    : { past: [...past, present], present: next, future: rest, run: null };
}
