import { describe, expect, it } from 'vitest';
import { createStore } from './store.ts';

const counter = () => createStore(0, (state: number, by: number) => state + by);

describe('createStore', () => {
  it('starts with the first state and changes by actions', () => {
    const store = counter();
    expect(store.get()).toBe(0);
    store.dispatch(2);
    store.dispatch(3);
    expect(store.get()).toBe(5);
  });

  it('calls listeners after each change, with the new state in place', () => {
    const store = counter();
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.dispatch(1);
    store.dispatch(1);
    expect(seen).toEqual([1, 2]);
  });

  it('calls nobody when nothing changes', () => {
    const store = createStore({ a: 1 }, (state) => state);
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });
    store.dispatch(undefined);
    expect(calls).toBe(0);
  });

  it('stops calling who has left, and only them', () => {
    const store = counter();
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push('a'));
    store.subscribe(() => seen.push('b'));
    stop();
    stop();
    store.dispatch(1);
    expect(seen).toEqual(['b']);
  });

  it('lets listeners that come or go during a round join the next one', () => {
    const store = counter();
    const seen: string[] = [];
    const stops: (() => void)[] = [];
    stops.push(
      store.subscribe(() => {
        seen.push('a');
        stops[1]?.();
        if (store.get() === 1) store.subscribe(() => seen.push('c'));
      }),
    );
    stops.push(store.subscribe(() => seen.push('b')));
    store.dispatch(1);
    expect(seen).toEqual(['a', 'b']);
    store.dispatch(1);
    expect(seen).toEqual(['a', 'b', 'a', 'c']);
  });

  it('takes an action from within a round', () => {
    const store = counter();
    const seen: number[] = [];
    store.subscribe(() => {
      seen.push(store.get());
      if (store.get() < 3) store.dispatch(1);
    });
    store.dispatch(1);
    expect(store.get()).toBe(3);
    expect(seen).toEqual([1, 2, 3]);
  });
});
