import type { WholeDataset } from '../data/dataset.ts';

/** A record as it stands in its file. */
export interface Filed {
  readonly file: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What is not published yet, and why; kept so that nobody looks for it twice. */
export interface Pending {
  readonly id: string;
  readonly date: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly reason: { readonly en: string; readonly zh: string };
  readonly lookedFor: readonly string[];
}

/** The figures that have a floor: two counts, then shares from 0 to 1. */
export const FLOOR_KEYS = [
  'published',
  'jurisdictions',
  'independent',
  'primary',
  'primaryOfRules',
  'related',
] as const;
export type FloorKey = (typeof FLOOR_KEYS)[number];

/** What the dataset must not fall below. */
export interface Floor extends Readonly<Record<FloorKey, number>> {
  /** Events the founding article rests on. */
  readonly seed: readonly string[];
}

/** The dataset with the files it came from: what the rules look at. */
export interface Shelf {
  readonly dataset: WholeDataset;
  /** The head of the document, data/dataset.json. */
  readonly head: Filed;
  /** Events in the order in which the files hold them. */
  readonly events: readonly Filed[];
  readonly instruments: readonly Filed[];
  readonly jurisdictions: readonly Filed[];
  readonly topics: readonly Filed[];
  /** One a file. */
  readonly stories: readonly Filed[];
  readonly pending: readonly Pending[];
  readonly floor: Floor;
}

/** One fault: where it stands, what stands there, and why it may not. */
export interface Finding {
  readonly file: string;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** Looks at the whole shelf and names every fault of one sort. */
export type Rule = (shelf: Shelf) => readonly Finding[];

/** One line: `data/events/2024-03.json: eu-ai-act-adopted: title.zh: "x": the reason`. */
export function findingText({ file, id, field, value, reason }: Finding): string {
  return `${file}: ${id}: ${field}: ${value}: ${reason}`;
}

/** The file of an event or instrument. */
export function fileOf(filed: readonly Filed[], id: string): string {
  return filed.find(({ raw }) => raw['id'] === id)?.file ?? 'data';
}
