import type { Category } from './category.ts';
import type { Day } from './day.ts';
import type { JurisdictionCode, Weight } from './policy-event.ts';

/** A stretch of days, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Whether the pace counts each period by itself, or all up to its end. */
export const PACE_MODES = ['period', 'total'] as const;
export type PaceMode = (typeof PACE_MODES)[number];

/** What instruments are ordered by. */
export const LIFE_SORTS = ['length', 'start', 'country'] as const;
export type LifeSort = (typeof LIFE_SORTS)[number];

/** What instruments are gathered by. */
export const LIFE_GROUPS = ['none', 'force', 'maker'] as const;
export type LifeGrouping = (typeof LIFE_GROUPS)[number];

/** A column of the shift: a year of one country or body, or of all where there is no place. */
export interface ShiftColumn {
  readonly place: JurisdictionCode | null;
  readonly year: number;
}

/** A part of the events that a lens counts, to see how much its picture depends on the choice. */
export interface Subset {
  /** Least weight. */
  readonly weight: Weight;
  /** The category that is left out; null leaves out none. */
  readonly without: Category | null;
}

export const WHOLE: Subset = { weight: 1, without: null };

/** How the reader has set the lenses. */
export interface LensChoice {
  /** The span that the pace tells apart; null is none. */
  readonly brush: DaySpan | null;
  readonly mode: PaceMode;
  readonly sort: LifeSort;
  readonly group: LifeGrouping;
  /** The column of the shift whose events are listed; null is none. */
  readonly column: ShiftColumn | null;
  readonly subset: Subset;
}

export const NO_LENS_CHOICE: LensChoice = {
  brush: null,
  mode: 'period',
  sort: 'length',
  group: 'none',
  column: null,
  subset: WHOLE,
};

export function sameLensChoice(a: LensChoice, b: LensChoice): boolean {
  return (
    a.brush?.from === b.brush?.from &&
    a.brush?.to === b.brush?.to &&
    a.mode === b.mode &&
    a.sort === b.sort &&
    a.group === b.group &&
    a.column?.place === b.column?.place &&
    a.column?.year === b.column?.year &&
    a.subset.weight === b.subset.weight &&
    a.subset.without === b.subset.without
  );
}
