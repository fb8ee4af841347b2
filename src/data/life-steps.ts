import type { PolicyEvent } from '../model/policy-event.ts';

/** A span between two dates in whole days; `exact` when both are days and not months or years. */
export interface Gap {
  readonly days: number;
  readonly exact: boolean;
}

/** A step as it stands in an instrument's life. */
export interface LifeEntry {
  readonly step: PolicyEvent;
  /** Days since the step before it that was not moved; null for the first, and for a moved date. */
  readonly since: Gap | null;
  /** The scheduled dates that were moved to this one, and by how much. */
  readonly movedFrom: readonly { readonly old: PolicyEvent; readonly by: Gap }[];
  /** The date that replaced this one, and by how much it is later; null when it was not moved. */
  readonly movedTo: { readonly successor: PolicyEvent; readonly by: Gap } | null;
}

/** The step that days are counted from unless the reader says otherwise: the proposal, or the first. */
export function usualBase(steps: readonly PolicyEvent[]): PolicyEvent | null {
  return steps.find(({ stage }) => stage === 'proposed') ?? steps[0] ?? null;
}

/** Steps of one instrument, in order of time, with the days between them and how far dates moved. */
export function lifeEntries(steps: readonly PolicyEvent[]): readonly LifeEntry[] {
  let before: PolicyEvent | null = null;
  return steps.map((step) => {
    const successor = steps.find(({ id }) => id === step.replacedBy) ?? null;
    const moved = step.replacedBy !== null;
    const since = moved || before === null ? null : gapOf(before, step);
    if (!moved) before = step;
    return {
      step,
      since,
      movedFrom: steps
        .filter(({ replacedBy }) => replacedBy === step.id)
        .map((old) => ({ old, by: gapOf(old, step) })),
      movedTo: successor === null ? null : { successor, by: gapOf(step, successor) },
    };
  });
}

/** Days from one step to another, by their first days. */
export function gapOf(from: PolicyEvent, to: PolicyEvent): Gap {
  return { days: to.date.first - from.date.first, exact: isExact(from) && isExact(to) };
}

function isExact({ date: { start } }: PolicyEvent): boolean {
  return start?.precision === 'day' && !start.approximate && !start.uncertain;
}
