import { type Day, dayOf, daysInMonth, toDay } from './day.ts';
import { type Result, excerpt, fail, ok } from './result.ts';

/** How exact a date is; a decade or century comes from unspecified digits (`202X`, `20XX`). */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century';

/** One date with its bounds: `first` and `last` are the first and last day it may mean. */
export interface EdtfPoint {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  /** `~`: approximate. */
  readonly approximate: boolean;
  /** `?`: uncertain. */
  readonly uncertain: boolean;
}

/**
 * A date or interval of the Extended Date/Time Format (ISO 8601-2:2019, annex A), level 1 without
 * seasons. For a single date `start` and `end` are the same point. `null` stands for an open or
 * unknown end; `first` and `last` then repeat the known end, so that both are always finite.
 */
export interface EdtfDate {
  readonly text: string;
  readonly start: EdtfPoint | null;
  readonly end: EdtfPoint | null;
  readonly first: Day;
  readonly last: Day;
  readonly interval: boolean;
}

/** Years this project handles; wider ones are refused rather than drawn wrongly. */
export const YEAR_LIMIT = 9999;

const POINT = /^(-(?!0000)\d{4}|\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;

/**
 * Reads an EDTF text: `2024`, `2024-03`, `2024-03-13`, `2024-03~`, `2024-03-13?`, `202X`,
 * `2024-03-13/2024-03-15`, `../2025`, `2024/..`. `path` names the place for the error.
 */
export function parseEdtf(text: string, path = 'date'): Result<EdtfDate> {
  const parts = text.split('/');
  if (parts.length > 2) return refuse(text, path, 'at most one "/" in an interval');
  if (parts.length === 1) {
    const point = parsePoint(text, path);
    if (!point.ok) return point;
    const { first, last } = point.value;
    return ok({ text, start: point.value, end: point.value, first, last, interval: false });
  }
  return parseInterval(text, parts[0] ?? '', parts[1] ?? '', path);
}

function parseInterval(text: string, from: string, to: string, path: string): Result<EdtfDate> {
  const start = parseEnd(from, path);
  if (!start.ok) return start;
  const end = parseEnd(to, path);
  if (!end.ok) return end;
  const known = start.value ?? end.value;
  if (known === null) return refuse(text, path, 'an interval with at least one known end');
  const first = start.value?.first ?? known.first;
  const last = end.value?.last ?? known.last;
  if (last < first) return refuse(text, path, 'an interval whose end is not before its start');
  return ok({ text, start: start.value, end: end.value, first, last, interval: true });
}

function parseEnd(text: string, path: string): Result<EdtfPoint | null> {
  return text === '..' || text === '' ? ok(null) : parsePoint(text, path);
}

function parsePoint(text: string, path: string): Result<EdtfPoint> {
  const match = POINT.exec(text);
  if (match === null) {
    return refuse(text, path, 'an EDTF date such as 2024, 2024-03 or 2024-03-13');
  }
  const [, yearText = '', monthText, dayText, qualifier = ''] = match;
  const bounds = boundsOf(yearText, monthText, dayText);
  if (typeof bounds === 'string') return refuse(text, path, bounds);
  return ok({
    ...bounds,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  });
}

type Bounds = Pick<EdtfPoint, 'first' | 'last' | 'precision'>;

function boundsOf(
  yearText: string,
  monthText: string | undefined,
  dayText: string | undefined,
): Bounds | string {
  const unknown = yearText.length - yearText.replaceAll('X', '').length;
  if (unknown > 0) {
    if (monthText !== undefined) return 'no month after an unspecified year';
    const low = Number(yearText.replaceAll('X', '0'));
    const high = Number(yearText.replaceAll('X', '9'));
    const precision = unknown === 1 ? 'decade' : 'century';
    return { first: dayOf(low, 1, 1), last: dayOf(high, 12, 31), precision };
  }
  const year = Number(yearText);
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') return 'no day after an unspecified month';
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), precision: 'year' };
  }
  const month = Number(monthText);
  if (month < 1 || month > 12) return 'a month from 01 to 12';
  const length = daysInMonth(year, month);
  const start = dayOf(year, month, 1);
  if (dayText === undefined || dayText === 'XX') {
    return { first: start, last: toDay(start + length - 1), precision: 'month' };
  }
  const day = Number(dayText);
  if (day < 1 || day > length) return `a day that exists (that month has ${length})`;
  const value = dayOf(year, month, day);
  return { first: value, last: value, precision: 'day' };
}

function refuse(text: string, path: string, expected: string): Result<never> {
  return fail({ path, expected, got: excerpt(text) });
}
