import type { Force, Kind, Stage } from '../model/category.ts';
import type { Weight } from '../model/policy-event.ts';
import type { PlainDate } from './plain-date.ts';

/** Places of a name's texts: start and end in the bytes for each of {@link NAMES}; an end of 0 is none. */
export type NamePlaces = Uint32Array;
/** One text for every language, or one by language. */
export const NAMES = ['any', 'en', 'zh', 'fr'] as const;

/** A plain record; one object of plain numbers is used again for every record. */
export interface PlainRecord extends PlainDate {
  /** Start and end of the id in the bytes; both 0 without one. */
  idStart: number;
  idEnd: number;
  readonly title: NamePlaces;
  /** Says nothing while the record has no label of its own. */
  readonly label: NamePlaces;
  hasLabel: boolean;
  /** Starts and ends of the codes; only the first `codeParts` numbers are this record's. */
  readonly codes: number[];
  codeParts: number;
  kind: Kind;
  force: Force;
  stage: Stage | null;
  weight: Weight;
  planned: boolean;
  instrumentStart: number;
  instrumentEnd: number;
  /** Types, and starts and ends of targets; only the first `relationParts` numbers are this record's. */
  readonly relations: number[];
  relationParts: number;
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
    hasLabel: false,
    codes: [],
    codeParts: 0,
    kind: 'law',
    force: 'none',
    stage: null,
    weight: 2,
    planned: false,
    instrumentStart: 0,
    instrumentEnd: 0,
    relations: [],
    relationParts: 0,
  };
}

/** Makes it the record that it is where nothing is said; lists keep their room. */
export function resetRecord(record: PlainRecord): void {
  record.idStart = 0;
  record.idEnd = 0;
  record.hasLabel = false;
  record.codeParts = 0;
  record.relationParts = 0;
  record.kind = 'law';
  record.force = 'none';
  record.stage = null;
  record.weight = 2;
  record.planned = false;
  record.instrumentStart = 0;
  record.instrumentEnd = 0;
  record.interval = false;
}

/** Takes all texts from a name. */
export function clearName(name: NamePlaces): void {
  for (let place = 0; place < NAMES.length; place += 1) name[2 * place + 1] = 0;
}
