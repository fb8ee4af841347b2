import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES, type Stage } from '../model/category.ts';
import { type Phase, firstPhase, isEnd, phaseAfter } from './phases.ts';

const ORDER: readonly Phase[] = ['draft', 'adopted', 'in-force', 'ended'];

/** The phases an instrument is in after each of its steps. */
function livesOf(stages: readonly (Stage | null)[]): readonly Phase[] {
  let phase = firstPhase(stages);
  return stages.map((stage) => {
    phase = phaseAfter(phase, stage);
    return phase;
  });
}

/** The phase an instrument is in after all of its steps. */
const lifeOf = (stages: readonly (Stage | null)[]) => livesOf(stages).at(-1);

describe('the phase of an instrument', () => {
  it.each<[Phase, readonly (Stage | null)[]]>([
    ['draft', ['announced', 'consulted', 'proposed', 'agreed']],
    ['adopted', ['proposed', 'adopted', 'published']],
    ['adopted', ['released']],
    ['in-force', ['in-force']],
    ['in-force', ['proposed', 'adopted', 'in-force', 'applies']],
    ['ended', ['adopted', 'in-force', 'repealed']],
    ['ended', ['proposed', 'withdrawn']],
  ])('is %s after %j', (phase, stages) => {
    expect(lifeOf(stages)).toBe(phase);
  });

  it('is adopted where nothing is known', () => {
    expect(livesOf([null, null, null])).toEqual(['adopted', 'adopted', 'adopted']);
  });

  it('is from the start what the first stage that is known says', () => {
    expect(livesOf([null, 'proposed', 'adopted'])).toEqual(['draft', 'draft', 'adopted']);
    expect(livesOf([null, 'in-force'])).toEqual(['adopted', 'in-force']);
  });

  it('is not changed by a step without a stage', () => {
    expect(lifeOf(['proposed', null])).toBe('draft');
    expect(lifeOf(['in-force', null])).toBe('in-force');
  });

  it('does not fall back when a law in force is to be amended', () => {
    expect(lifeOf(['in-force', 'proposed'])).toBe('in-force');
    expect(lifeOf(['in-force', 'proposed', 'amended'])).toBe('in-force');
  });

  it('never goes back, and ends only with a stage that ends it', () => {
    const stages = fc.array(fc.constantFrom(null, ...STAGES), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(stages, (list) => {
        const ranks = livesOf(list).map((phase) => ORDER.indexOf(phase));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(lifeOf(list) === 'ended').toBe(list.some((stage) => stage !== null && isEnd(stage)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the end of a life', () => {
  it('is being repealed or withdrawn, nothing else', () => {
    expect(STAGES.filter(isEnd)).toEqual(['repealed', 'withdrawn']);
  });
});
