import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extents, NOBODY, RowSpace } from './row-space.ts';

const CLEARANCE = 6;
const BEGIN = 18_000;
const END = 21_000;
/** Scales under this one are never drawn: whether a thing clears at one or another is all the same. */
const LEAST_SCALE = 0.004;

interface Thing {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly owner: number;
  /** Reach before its first day under the scale `until`. */
  readonly farLeft: number;
  readonly until: number;
}

const pixels = fc.constantFrom(0, 1, 4, 6.5, 20, 130, 290);
const scales = fc.constantFrom(0, 0.01, 0.3, 2, 40, 900);

/** A day, and another one at it or later. */
const stretches = fc
  .record({
    first: fc.integer({ min: 2 * BEGIN, max: 2 * END }),
    length: fc.constantFrom(0, 0, 0, 1, 30, 365, 1500),
  })
  .map(({ first, length }) => ({ first: first / 2, last: Math.min(END, first / 2 + length) }));

const things: fc.Arbitrary<Thing> = fc
  .record({
    stretch: stretches,
    left: pixels,
    right: pixels,
    from: scales,
    owner: fc.integer({ min: 0, max: 8 }),
    more: pixels,
    until: scales,
  })
  .map(({ stretch, more, ...rest }) => ({ ...stretch, ...rest, farLeft: rest.left + more }));

const shapes: fc.Arbitrary<Extents> = fc
  .record({ stretch: stretches, left: pixels, right: fc.tuple(pixels, pixels, pixels) })
  .map(({ stretch, left, right: [right, short, whole] }) => ({
    ...stretch,
    left,
    right,
    short: right + short,
    whole: right + short + whole,
  }));

/** Nobody, or one of those that own things. */
const owners = fc.integer({ min: NOBODY, max: 8 });

/** The scale from which a shape that reaches `right` pixels beyond its days clears all things. */
function naive(
  list: readonly Thing[],
  { first, last, left }: Extents,
  right: number,
  except: readonly number[],
): number {
  const clears = list
    .filter(({ owner }) => !except.includes(owner))
    .map((thing) => {
      const after = thing.first >= last;
      const days = after ? thing.first - last : first - thing.last;
      const reach = CLEARANCE + (after ? right + thing.left : left + thing.right);
      const farReach = after ? reach - thing.left + thing.farLeft : reach;
      const near = days > 0 ? reach / days : Infinity;
      const far = days > 0 ? farReach / days : Infinity;
      const scale = Math.max(near, Math.min(far, thing.until));
      return scale > thing.from ? scale : 0;
    });
  return Math.max(LEAST_SCALE, ...clears);
}

function filled(list: readonly Thing[]): RowSpace {
  const space = new RowSpace(CLEARANCE, BEGIN, END, list.length);
  for (const thing of list) add(space, thing);
  return space;
}

function add(space: RowSpace, thing: Thing): void {
  const { first, last, left, right, from, owner, farLeft, until } = thing;
  space.add(first, last, left, right, from, owner, farLeft, until);
}

/** What a row answers, scales too small to matter taken for the least one. */
function answersOf(space: RowSpace): readonly number[] {
  return [space.mark, space.short, space.whole].map((scale) => Math.max(LEAST_SCALE, scale));
}

function naiveAnswers(
  list: readonly Thing[],
  shape: Extents,
  except: readonly number[],
): readonly number[] {
  return [shape.right, shape.short, shape.whole].map((right) => naive(list, shape, right, except));
}

describe('the space in a row', () => {
  it.each([
    ['few', 20, 300],
    ['some', 200, 100],
    ['thousands of', 4000, 12],
  ])('is clear of %s things from the scale that a look at all of them finds', (_, most, runs) => {
    const lists = fc.array(things, { minLength: most / 5, maxLength: most, size: 'max' });
    const asked = fc.array(fc.tuple(shapes, owners, owners), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, asked, (list, questions) => {
        const space = filled(list);
        for (const [shape, own, bar] of questions) {
          space.ask(shape, own, bar);
          const except = [own, bar].filter((owner) => owner !== NOBODY);
          expect(answersOf(space)).toEqual(naiveAnswers(list, shape, except));
        }
      }),
      { numRuns: runs },
    );
  });

  it('answers in full up to a limit, and past it says no more than that', () => {
    // Days apart, so that most shapes clear all of them at some scale.
    const narrow = things.map((thing) => ({ ...thing, last: thing.first }));
    const lists = fc.array(narrow, { minLength: 40, maxLength: 120, size: 'max' });
    const places = shapes.map((shape) => ({ ...shape, last: shape.first }));
    fc.assert(
      fc.property(lists, places, fc.constantFrom(0.3, 0.99, 1, 1.01, 3), (list, shape, share) => {
        const space = filled(list);
        const answers = naiveAnswers(list, shape, []);
        const limit = share * Math.min(answers[1] ?? 0, 1e6);
        space.ask(shape, NOBODY, NOBODY, limit);
        const isPast = (answers[1] ?? 0) > limit;
        expect(isPast ? space.short > limit : answersOf(space)).toEqual(isPast || answers);
      }),
      { numRuns: 400 },
    );
  });

  it('counts things as they are added, one by one', () => {
    fc.assert(
      fc.property(fc.array(things, { maxLength: 60 }), shapes, (list, shape) => {
        const space = new RowSpace(CLEARANCE, BEGIN, END, 10);
        list.forEach((thing, index) => {
          add(space, thing);
          space.ask(shape);
          expect(answersOf(space)).toEqual(naiveAnswers(list.slice(0, index + 1), shape, []));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is free while nothing stands in it', () => {
    const space = new RowSpace(CLEARANCE, BEGIN, END, 0);
    expect(space.isEmpty).toBe(true);
    space.ask({ first: BEGIN, last: END, left: 5, right: 5, short: 50, whole: 300 });
    expect([space.mark, space.short, space.whole]).toEqual([0, 0, 0]);
    space.add(BEGIN, BEGIN, 1, 1, 0, NOBODY);
    expect(space.isEmpty).toBe(false);
  });

  it('is never clear of what covers the same day', () => {
    const space = new RowSpace(CLEARANCE, BEGIN, END, 1);
    space.add(BEGIN + 10, BEGIN + 20, 0, 0, 0, 1);
    space.ask({ first: BEGIN + 15, last: BEGIN + 15, left: 1, right: 1, short: 1, whole: 1 });
    expect(space.mark).toBe(Infinity);
    space.ask({ first: BEGIN + 15, last: BEGIN + 15, left: 1, right: 1, short: 1, whole: 1 }, 1);
    expect(space.mark).toBe(0);
  });

  it('keeps more room before a thing under a scale of its own, and no longer from there on', () => {
    const shape = { first: BEGIN, last: BEGIN, left: 5, right: 5, short: 50, whole: 100 };
    const space = new RowSpace(CLEARANCE, BEGIN, END, 1);
    space.add(BEGIN + 100, BEGIN + 100, 5, 5, 0, 1, 205, 1.4);
    space.ask(shape);
    expect([space.mark, space.short, space.whole]).toEqual([1.4, 1.4, 1.4]);
    space.ask({ ...shape, whole: 250 });
    expect(space.whole).toBe(2.61);
  });

  it('is not held up by what comes on screen only when it is clear already', () => {
    const shape = { first: BEGIN, last: BEGIN, left: 5, right: 5, short: 50, whole: 100 };
    const held = new RowSpace(CLEARANCE, BEGIN, END, 1);
    held.add(BEGIN + 10, BEGIN + 10, 5, 5, 0, 1);
    held.ask(shape);
    expect([held.mark, held.short, held.whole]).toEqual([1.6, 6.1, 11.1]);
    const late = new RowSpace(CLEARANCE, BEGIN, END, 1);
    late.add(BEGIN + 10, BEGIN + 10, 5, 5, 8, 1);
    late.ask(shape);
    expect([late.mark, late.short, late.whole]).toEqual([0, 0, 11.1]);
  });
});
