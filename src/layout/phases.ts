import type { Stage } from '../model/category.ts';

/** How far an instrument has come, told apart by the thickness of its bar. */
export type Phase = 'draft' | 'adopted' | 'in-force' | 'ended';

const PHASE_OF: Readonly<Record<Stage, Phase>> = {
  announced: 'draft',
  consulted: 'draft',
  proposed: 'draft',
  agreed: 'draft',
  adopted: 'adopted',
  published: 'adopted',
  released: 'adopted',
  'in-force': 'in-force',
  applies: 'in-force',
  amended: 'adopted',
  repealed: 'ended',
  withdrawn: 'ended',
};

const ORDER: readonly Phase[] = ['draft', 'adopted', 'in-force', 'ended'];

/** Whether a stage ends an instrument's life. */
export function isEnd(stage: Stage): boolean {
  return PHASE_OF[stage] === 'ended';
}

/**
 * The phase after a step. A draft of an amendment does not make a law in force a draft again, and a
 * step without a stage changes nothing.
 */
export function phaseAfter(phase: Phase, stage: Stage | null): Phase {
  if (stage === null) return phase;
  const next = PHASE_OF[stage];
  return ORDER.indexOf(next) > ORDER.indexOf(phase) ? next : phase;
}

/**
 * The phase before the first step: a draft, or what the first stage that is known says; a series
 * without any stage, such as summits, is drawn as adopted.
 */
export function firstPhase(stages: readonly (Stage | null)[]): Phase {
  const first = stages.find((stage) => stage !== null);
  if (first === undefined || first === null) return 'adopted';
  return PHASE_OF[first] === 'draft' ? 'draft' : 'adopted';
}
