/** A value that changes by actions, and tells whoever listens. */
export interface Store<S, A> {
  readonly get: () => S;
  readonly dispatch: (action: A) => void;
  /** Calls back after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store around a pure `update`. Listeners added or removed during a round join the next one. */
export function createStore<S, A>(initial: S, update: (state: S, action: A) => S): Store<S, A> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = update(state, action);
      if (next === state) return;
      state = next;
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
