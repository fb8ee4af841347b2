import type { Force, Kind, Stage } from '../model/category.ts';
import type { Weight } from '../model/policy-event.ts';
import type { PlainDate } from './plain-date.ts';

/** Places of a name's texts: start and end in the bytes for each of {@link NAMES}; 0 is none. */
export type NamePlaces = Uint32Array;
/** One text for every language, or one by language. */
export const NAMES = ['any', 'en', 'zh', 'fr'] as const;

/** A plain record; one object of plain numbers is used again for every record. */
export interface PlainRecord extends PlainDate {
  /** Start and end of the id in the bytes; both 0 without one. */
  idStart: number;
  idEnd: number;
  readonly title: NamePlaces;
  readonly label: NamePlaces;
  /** Starts and ends of the codes. */
  readonly codes: number[];
  kind: Kind;
  force: Force;
  stage: Stage | null;
  weight: Weight;
  planned: boolean;
  instrumentStart: number;
  instrumentEnd: number;
  /** Types, and starts and ends of targets. */
  readonly relations: number[];
}

export function emptyRecord(): PlainRecord {
  return {
    idStart: 0,
    idEnd: 0,
    first: 0,
    last: 0,
    interval: false,
    title: new Uint32Array(2 * NAMES.length),
    label: new Uint32Array(2 * NAMES.length),
    codes: [],
    kind: 'law',
    force: 'none',
    stage: null,
    weight: 2,
    planned: false,
    instrumentStart: 0,
    instrumentEnd: 0,
    relations: [],
  };
}

/** Makes it the record that it is where nothing is said. */
export function resetRecord(record: PlainRecord): void {
  record.idStart = 0;
  record.idEnd = 0;
  record.codes.length = 0;
  record.relations.length = 0;
  record.kind = 'law';
  record.force = 'none';
  record.stage = null;
  record.weight = 2;
  record.planned = false;
  record.instrumentStart = 0;
  record.instrumentEnd = 0;
  record.interval = false;
  record.title.fill(0);
  record.label.fill(0);
}
