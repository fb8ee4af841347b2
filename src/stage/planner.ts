import { makePlan } from '../layout/make-plan.ts';
import type { Plan, PlanInput } from '../layout/plan.ts';
import type { Packer } from './stage-view.ts';

/** Makes plans: at once for a small dataset, elsewhere for a large one. */
export interface Planner {
  readonly plan: (input: PlanInput, packer: Packer | null) => void;
  readonly stop: () => void;
}

/** `onPlan` gets every plan that no later request has overtaken. */
export function createPlanner(onPlan: (plan: Plan) => void): Planner {
  let latest: PlanInput | null = null;
  return {
    plan: (input, packer) => {
      latest = input;
      if (packer === null) {
        onPlan(makePlan(input));
        return;
      }
      void packer(input).then((packed) => {
        if (latest === input) onPlan({ ...packed, input });
      });
    },
    stop: () => {
      latest = null;
    },
  };
}
