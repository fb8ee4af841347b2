import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The files of the dataset as they stand, for tests that compute its numbers a second time: with
 * JavaScript's own dates and nothing of the dataset's code.
 */

export const DATA_FOLDER = join(import.meta.dirname, '../../data');

/** What the tests read of an event. */
export interface RawEvent {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly jurisdictions: readonly string[];
  readonly actors?: readonly string[];
  readonly force?: string;
  readonly stage?: string | null;
  readonly instrument?: string | null;
  readonly replacedBy?: string;
  readonly relations?: readonly { readonly type: string; readonly to: string }[];
}

export interface RawInstrument {
  readonly id: string;
  readonly force: string;
  readonly maker?: string | null;
}

export function rawEvents(): readonly RawEvent[] {
  return filesOf('events').flatMap((text): readonly RawEvent[] => JSON.parse(text));
}

export function rawInstruments(): readonly RawInstrument[] {
  return filesOf('instruments').flatMap((text): readonly RawInstrument[] => JSON.parse(text));
}

function filesOf(folder: string): readonly string[] {
  const path = join(DATA_FOLDER, folder);
  return readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'));
}

const DAY_LENGTH = 86_400_000;
const plain = (text: string) => text.replace(/[~?%]$/, '');
const fullDate = (text: string) =>
  text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;

/** The first day of a date, of its start if it lasts. */
export function firstDay(text: string): Date {
  const [from = '', to = ''] = text.split('/');
  return new Date(fullDate(plain(from === '' || from === '..' ? to : from)));
}

/** The day a date counts on: its first when it lasts or is exact, else the middle of what it may mean. */
export function middleOf(text: string): Date {
  const first = firstDay(text);
  if (text.includes('/')) return first;
  const { length } = plain(text);
  if (length === 10) return first;
  const end = new Date(first);
  if (length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  const middle = (first.getTime() + end.getTime()) / 2;
  return new Date(Math.floor(middle / DAY_LENGTH) * DAY_LENGTH);
}

/** Whole days from one date to another. */
export function daysFrom(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_LENGTH);
}

/** The middle of numbers in any order; null of fewer than three. */
export function middleNumber(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.length < 3) return null;
  const half = sorted.length / 2;
  const at = (place: number) => sorted[place] ?? NaN;
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
}

/** Whether a date is exact to the day: no month, year, doubt or span of unknown start. */
export function isToTheDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text.split('/')[0] ?? '');
}
