import { describe, expect, it } from 'vitest';
import { COMFORTABLE } from '../layout/geometry.ts';
import type { PackedLanes, Plan, PlanInput } from '../layout/plan.ts';
import { countMeasure, planFor } from '../layout/scene-fixture.ts';
import { datasetOf } from '../data/fixture.ts';
import { createPlanner } from './planner.ts';

const { input } = planFor(datasetOf([{ id: 'a', date: '2024-05-21' }]));
const EMPTY: PackedLanes = { lanes: [], contentHeight: 0 };

/** A packer that answers when it is told to, and what it was asked. */
function slowPacker() {
  const asked: PlanInput[] = [];
  const answers: ((lanes: PackedLanes) => void)[] = [];
  const packer = (question: PlanInput) => {
    asked.push(question);
    return new Promise<PackedLanes>((resolve) => {
      answers.push(resolve);
    });
  };
  const answer = async () => {
    answers.shift()?.(EMPTY);
    // All that follows from the answer has happened by the next task.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  };
  return { asked, answer, packer };
}

describe('the planner of a large dataset', () => {
  it('makes one plan at a time, and next the last one that was asked for', async () => {
    const plans: Plan[] = [];
    const planner = createPlanner((plan) => plans.push(plan));
    const { asked, answer, packer } = slowPacker();
    for (const width of [800, 900, 1000]) planner.plan({ ...input, width }, packer);
    expect(asked.map(({ width }) => width)).toEqual([800]);
    await answer();
    expect(plans).toEqual([]);
    await answer();
    expect(asked.map(({ width }) => width)).toEqual([800, 1000]);
    expect(plans.map((plan) => plan.input.width)).toEqual([1000]);
  });

  it('does not make again what it is making', async () => {
    const plans: Plan[] = [];
    const planner = createPlanner((plan) => plans.push(plan));
    const { asked, answer, packer } = slowPacker();
    planner.plan(input, packer);
    planner.plan({ ...input, matches: input.matches.slice() }, packer);
    planner.plan({ ...input, lettering: { ...input.lettering, measure: countMeasure } }, packer);
    await answer();
    expect(asked).toHaveLength(1);
    expect(plans).toHaveLength(1);
  });

  it('goes back to what it is making when that is asked for last', async () => {
    const plans: Plan[] = [];
    const planner = createPlanner((plan) => plans.push(plan));
    const { asked, answer, packer } = slowPacker();
    const geometry = { ...COMFORTABLE, row: 30 };
    planner.plan(input, packer);
    planner.plan({ ...input, lettering: { ...input.lettering, geometry } }, packer);
    planner.plan({ ...input }, packer);
    await answer();
    expect(asked).toHaveLength(1);
    expect(plans).toHaveLength(1);
  });
});
