import { makePlan } from '../layout/make-plan.ts';
import { type Plan, type PlanInput, isSamePlan } from '../layout/plan.ts';
import type { Packer } from './stage-view.ts';

/** Makes plans: at once for a small dataset, elsewhere for a large one. */
export interface Planner {
  readonly plan: (input: PlanInput, packer: Packer | null) => void;
  readonly stop: () => void;
}

interface Asked {
  readonly input: PlanInput;
  readonly packer: Packer;
}

/**
 * `onPlan` gets every plan that no later request has overtaken. Elsewhere one plan is made at a time;
 * of what is asked for meanwhile only the last is made next. A plan that fails leaves the old one.
 */
export function createPlanner(onPlan: (plan: Plan) => void): Planner {
  let making: PlanInput | null = null;
  let waiting: Asked | null = null;
  let stopped = false;
  const next = () => {
    if (waiting === null || making !== null) return;
    const { input, packer } = waiting;
    waiting = null;
    making = input;
    void packer(input)
      .then((packed) => {
        if (waiting === null && !stopped) onPlan({ ...packed, input });
      })
      .catch(() => undefined)
      .finally(() => {
        making = null;
        next();
      });
  };
  return {
    plan: (input, packer) => {
      if (packer === null) {
        waiting = null;
        onPlan(makePlan(input));
        return;
      }
      // What is being made already needs no second making.
      const isInHand = making !== null && isSamePlan(input, making);
      waiting = isInHand ? null : { input, packer };
      next();
    },
    stop: () => {
      stopped = true;
      waiting = null;
    },
  };
}
