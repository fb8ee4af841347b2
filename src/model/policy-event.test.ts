import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { type PolicyEvent, isHollow } from './policy-event.ts';

const [plain] = datasetOf([{ id: 'a', kind: 'law' }]).events;
const eventWith = (part: Partial<PolicyEvent>): PolicyEvent => {
  if (plain === undefined) throw new Error('no event');
  return { ...plain, ...part };
};

describe('isHollow', () => {
  it.each<readonly [string, Partial<PolicyEvent>, boolean]>([
    ['a law in force', { force: 'binding', stage: 'in-force' }, false],
    ['a draft law', { force: 'binding', stage: 'proposed' }, true],
    ['a law in consultation', { force: 'none', stage: 'consulted' }, true],
    ['an adopted law', { force: 'none', stage: 'adopted' }, false],
    ['a law without a stage', { force: 'binding', stage: null }, false],
    ['a voluntary code', { category: 'guidance', force: 'voluntary' }, true],
    ['proposed guidance', { category: 'guidance', force: 'none', stage: 'proposed' }, false],
    ['a model, whatever its force', { category: 'capability', force: 'voluntary' }, false],
  ])('%s', (_, part, hollow) => {
    expect(isHollow(eventWith(part))).toBe(hollow);
  });
});
