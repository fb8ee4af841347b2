import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, MAX_STEPS, beginHistory, record, redo, undo } from './history.ts';

type Step =
  | { readonly kind: 'record'; readonly value: number; readonly run: string | null }
  | { readonly kind: 'undo' | 'redo' };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('record' as const),
        value: fc.integer(),
        run: fc.constantFrom(null, 'title', 'notes'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    },
  ),
  { maxLength: 60 },
);

function after(all: readonly Step[]): History<number> {
  return all.reduce<History<number>>((history, step) => {
    if (step.kind === 'record') return record(history, step.value, step.run);
    return step.kind === 'undo' ? undo(history) : redo(history);
  }, beginHistory(0));
}

describe('a history', () => {
  it('is as before once a change is undone', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (all, value) => {
        const before = after(all);
        fc.pre(value !== before.present && before.past.length < MAX_STEPS);
        const { past, present } = undo(record(before, value));
        expect({ past, present }).toEqual({ past: before.past, present: before.present });
      }),
    );
  });

  it('is as before once an undone change is done again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const before = after(all);
        fc.pre(before.past.length > 0);
        expect(redo(undo(before))).toEqual({ ...before, run: null });
      }),
    );
  });

  it('leads back to its beginning', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let history = after(all);
        for (let step = 0; step <= all.length; step += 1) history = undo(history);
        expect(history).toMatchObject({ past: [], present: 0 });
        expect(undo(history)).toBe(history);
      }),
    );
  });

  it('takes what is typed in one run as one step, and no further', () => {
    let history = beginHistory('');
    for (const text of ['a', 'ab', 'abc']) history = record(history, text, 'title');
    history = record(history, 'abc!', 'notes');
    expect(history.past).toEqual(['', 'abc']);
    // A run that was gone back from is over.
    const typed = record(undo(history), 'abcd', 'title');
    expect(typed.past).toEqual(['', 'abc']);
    expect(undo(typed).present).toBe('abc');
  });

  it('forgets the oldest steps, and keeps one value as it is', () => {
    let history = beginHistory(0);
    for (let value = 1; value <= MAX_STEPS + 20; value += 1) history = record(history, value);
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]).toBe(20);
    expect(record(history, history.present)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});
