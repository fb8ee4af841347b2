import { hasHappened } from '../data/instrument-state.ts';
import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Life } from '../tally/lives.ts';

/** How far an instrument has come between two steps: a draft, adopted, or in force. */
export type LifePhase = 'draft' | 'adopted' | 'in-force';

/** A stretch of an instrument's bar, in days since its day 0. */
export interface LifeStretch {
  readonly from: number;
  readonly to: number;
  readonly phase: LifePhase;
  /** Whether it is still to come. */
  readonly coming: boolean;
}

/** What is drawn of a life, in days since its day 0. */
export interface LifeShape {
  readonly stretches: readonly LifeStretch[];
  /** Where the bar ends, and the last of its steps or moved dates. */
  readonly end: number;
  readonly reach: number;
  /** How it goes on past its end; null where it was repealed or withdrawn. */
  readonly goesOn: LifePhase | null;
}

/** Days since day 0, never negative. */
export function daysInto({ draft }: Pick<Life, 'draft'>, { date }: PolicyEvent): number {
  return Math.max(0, date.first - draft.date.first);
}

/** The steps that stand on a life's bar, each once, in order of time; moved dates among them. */
export function stepsOfLife(life: Life): readonly PolicyEvent[] {
  const { draft, adoption, force, applies, appliesFully, ended, postponed } = life;
  const all = [draft, adoption, force, applies, appliesFully, ended].flatMap((each) => each ?? []);
  const moved = postponed.flatMap(({ from, to }) => [from, to]);
  const each = new Map([...all, ...moved].map((step) => [step.id, step]));
  return [...each.values()].toSorted((a, b) => a.date.first - b.date.first);
}

/** The stretches of a life as known on `day`: what lies after it is still to come. */
export function shapeOf(life: Life, day: Day): LifeShape {
  const today = Math.max(0, day - life.draft.date.first);
  const at = (step: PolicyEvent | null) => (step === null ? null : daysInto(life, step));
  const ended = at(life.ended);
  const reach = Math.max(...stepsOfLife(life).map((step) => daysInto(life, step)));
  const adopted = at(life.adoption);
  const inForce = earliest(at(life.force), at(life.applies));
  const known = Math.max(0, adopted ?? 0, inForce ?? 0, at(life.appliesFully) ?? 0);
  const end = ended ?? (life.open ? Math.max(known, today) : known);
  const marks: readonly (readonly [number, LifePhase])[] = [
    [0, 'draft'],
    ...(adopted === null ? [] : [[adopted, 'adopted'] as const]),
    ...(inForce === null ? [] : [[inForce, 'in-force'] as const]),
  ];
  const stretches = marks.flatMap(([begun, phase], place): readonly LifeStretch[] => {
    const from = Math.min(begun, end);
    const to = Math.max(from, Math.min(end, marks[place + 1]?.[0] ?? end));
    const split = Math.min(to, Math.max(from, today));
    return [
      { from, to: split, phase, coming: false },
      { from: split, to, phase, coming: true },
    ].filter((stretch) => stretch.to > stretch.from);
  });
  const over = life.ended !== null && hasHappened(life.ended, day);
  const last = marks.at(-1)?.[1] ?? 'draft';
  // What is voluntary stands from its adoption.
  const standing = last === 'adopted' && life.instrument.force === 'voluntary' ? 'in-force' : last;
  return { stretches, end, reach: Math.max(reach, end), goesOn: over ? null : standing };
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
