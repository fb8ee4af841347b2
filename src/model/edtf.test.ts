// @ts-expect-error the package brings no types
import edtfModule from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, dayOf, daysInMonth, isoOf, toDay } from './day.ts';
import { type EdtfDate, type Precision, parseEdtf } from './edtf.ts';
import type { Issue } from './result.ts';

/** The reference reader: milliseconds; an open end is infinite, an unknown one is null. */
interface Reference {
  readonly min: number | null;
  readonly max: number | null;
}
const reference = edtfModule as (text: string) => Reference;

function read(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text} was refused: ${result.issues[0]?.expected}`);
  return result.value;
}

function refusal(text: string, path?: string): Issue {
  const result = path === undefined ? parseEdtf(text) : parseEdtf(text, path);
  if (result.ok) throw new Error(`${text} was read`);
  const [issue] = result.issues;
  if (issue === undefined) throw new Error(`${text} was refused without a reason`);
  return issue;
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

const yearNumber = fc.integer({ min: 0, max: 9999 });
const monthNumber = fc.integer({ min: 1, max: 12 });
const qualifier = fc.constantFrom('', '~', '?', '%');
const dayText = fc
  .tuple(yearNumber, monthNumber)
  .chain(([year, month]) =>
    fc
      .integer({ min: 1, max: daysInMonth(year, month) })
      .map((day) => `${four(year)}-${two(month)}-${two(day)}`),
  );
const monthText = fc
  .tuple(yearNumber, monthNumber)
  .map(([year, month]) => `${four(year)}-${two(month)}`);
/** Texts of one date with all digits given. */
const exactText = fc.tuple(fc.oneof(yearNumber.map(four), monthText, dayText), qualifier);
/** Texts of one date with digits left open. */
const openText = fc.oneof(
  yearNumber.map((year) => `${four(year).slice(0, 3)}X`),
  yearNumber.map((year) => `${four(year).slice(0, 2)}XX`),
  yearNumber.map((year) => `${four(year)}-XX`),
  yearNumber.map((year) => `${four(year)}-XX-XX`),
  monthText.map((month) => `${month}-XX`),
);
const pointText = fc.oneof(
  exactText.map(([date, mark]) => date + mark),
  openText,
);

describe('a single date', () => {
  it.each<readonly [string, string, string, Precision]>([
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2024-03', '2024-03-01', '2024-03-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023-02', '2023-02-01', '2023-02-28', 'month'],
    ['2024-03-13', '2024-03-13', '2024-03-13', 'day'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['202X', '2020-01-01', '2029-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['2024-XX', '2024-01-01', '2024-12-31', 'year'],
    ['2024-XX-XX', '2024-01-01', '2024-12-31', 'year'],
    ['2024-03-XX', '2024-03-01', '2024-03-31', 'month'],
    ['0000', '0000-01-01', '0000-12-31', 'year'],
    ['0000-02-29', '0000-02-29', '0000-02-29', 'day'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15', 'day'],
    ['-9999', '-009999-01-01', '-009999-12-31', 'year'],
    ['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
  ])('%s may mean %s to %s', (text, first, last, precision) => {
    const date = read(text);
    expect(isoOf(date.first)).toBe(first);
    expect(isoOf(date.last)).toBe(last);
    expect(date.start?.precision).toBe(precision);
    expect(date.end).toBe(date.start);
    expect(date.start).toMatchObject({ first: date.first, last: date.last });
    expect(date.interval).toBe(false);
    expect(date.text).toBe(text);
  });

  it.each([
    ['2024-03-13', false, false],
    ['2024-03-13~', true, false],
    ['2024-03-13?', false, true],
    ['2024-03-13%', true, true],
    ['2024-03~', true, false],
    ['2024?', false, true],
    ['202X~', true, false],
    ['2024-XX%', true, true],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(read(text).start).toMatchObject({ approximate, uncertain });
  });

  it('means the same days with and without a qualifier', () => {
    fc.assert(
      fc.property(exactText, ([text, mark]) => {
        const { first, last } = read(text);
        expect(read(text + mark)).toMatchObject({ first, last });
      }),
    );
  });
});

describe('an interval', () => {
  it.each([
    ['2024-03-13/2024-03-15', '2024-03-13', '2024-03-15'],
    ['2024-03/2024-05', '2024-03-01', '2024-05-31'],
    ['2024/2025', '2024-01-01', '2025-12-31'],
    ['2024-03-13/2025', '2024-03-13', '2025-12-31'],
    ['2024-03/2024-03-13', '2024-03-01', '2024-03-13'],
    ['202X/2035', '2020-01-01', '2035-12-31'],
    ['2024-03-13/2024-03-13', '2024-03-13', '2024-03-13'],
  ])('%s runs from %s to %s', (text, first, last) => {
    const date = read(text);
    expect([isoOf(date.first), isoOf(date.last)]).toEqual([first, last]);
    expect(date.interval).toBe(true);
    expect(date.text).toBe(text);
  });

  it.each(['../2025', '/2025'])('%s has no start and repeats the known end', (text) => {
    const date = read(text);
    expect(date.start).toBeNull();
    expect(date.end?.precision).toBe('year');
    expect([isoOf(date.first), isoOf(date.last)]).toEqual(['2025-01-01', '2025-12-31']);
    expect(date.interval).toBe(true);
  });

  it.each(['2024/..', '2024/'])('%s has no end and repeats the known start', (text) => {
    const date = read(text);
    expect(date.start?.precision).toBe('year');
    expect(date.end).toBeNull();
    expect([isoOf(date.first), isoOf(date.last)]).toEqual(['2024-01-01', '2024-12-31']);
    expect(date.interval).toBe(true);
  });

  it('keeps the qualifier of each end', () => {
    const { start, end } = read('2024-03~/2024-05?');
    expect(start).toMatchObject({ approximate: true, uncertain: false });
    expect(end).toMatchObject({ approximate: false, uncertain: true });
  });
});

describe('a refused date', () => {
  const FORM = 'an EDTF date such as 2024, 2024-03 or 2024-03-13';

  it.each([
    ['20240313', FORM],
    ['2024-2-3', FORM],
    ['2024-3', FORM],
    ['24-03-13', FORM],
    ['soon', FORM],
    ['', FORM],
    ['..', FORM],
    [' 2024', FORM],
    ['2024\n', FORM],
    ['2024-03-13T10:00Z', FORM],
    ['2024-03-13~?', FORM],
    ['~2024', FORM],
    ['12024', FORM],
    ['+2024', FORM],
    ['２０２４', FORM],
    ['2XXX', FORM],
    ['202x', FORM],
    ['13 March 2024', FORM],
    ['2024-13', 'a month from 01 to 12'],
    ['2024-00', 'a month from 01 to 12'],
    ['2024-21', 'a month from 01 to 12'],
    ['2023-02-29', 'a day that exists (that month has 28)'],
    ['2024-02-30', 'a day that exists (that month has 29)'],
    ['1900-02-29', 'a day that exists (that month has 28)'],
    ['2024-04-31', 'a day that exists (that month has 30)'],
    ['2024-03-00', 'a day that exists (that month has 31)'],
    ['2024-XX-13', 'no day after an unspecified month'],
    ['202X-03', 'no month after an unspecified year'],
    ['20XX-03-13', 'no month after an unspecified year'],
    ['../..', 'an interval with at least one known end'],
    ['/', 'an interval with at least one known end'],
    ['/..', 'an interval with at least one known end'],
    ['2025/2024', 'an interval whose end is not before its start'],
    ['2024-03-15/2024-03-13', 'an interval whose end is not before its start'],
    ['2024-03-13/2023', 'an interval whose end is not before its start'],
    ['2023/2024/2025', 'at most one "/" in an interval'],
    ['//', 'at most one "/" in an interval'],
  ])('%j: wanted %s', (text, expected) => {
    expect(refusal(text)).toEqual({ path: 'date', expected, got: JSON.stringify(text) });
  });

  it('names the place it was given, and the bad end of an interval', () => {
    expect(refusal('soon', 'events[3].date').path).toBe('events[3].date');
    expect(refusal('2023-02-29/2024', 'x')).toMatchObject({ path: 'x', got: '"2023-02-29"' });
    expect(refusal('2024/2024-13', 'x')).toMatchObject({ path: 'x', got: '"2024-13"' });
  });

  it('shortens a long text in its report', () => {
    expect(refusal('2'.repeat(5000)).got.length).toBeLessThanOrEqual(60);
  });
});

describe('any text', () => {
  const anyEnd = fc.oneof(pointText, fc.constantFrom('..', ''));
  const nearlyDate = fc.stringMatching(/^[0-9X.~?%/-]{0,24}$/);

  it('is read with first <= last, or refused with a reason, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      nearlyDate,
      pointText,
      fc.tuple(anyEnd, anyEnd).map((ends) => ends.join('/')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const result = parseEdtf(each, 'here');
        const good = result.ok
          ? Number.isInteger(result.value.first) &&
            Number.isInteger(result.value.last) &&
            result.value.first <= result.value.last
          : result.issues.length === 1 &&
            result.issues[0]?.path === 'here' &&
            /^(an?|no|at most) /.test(result.issues[0].expected);
        expect(good).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads the ISO text of any day of the years 0 to 9999 back to that day', () => {
    const days = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }).map(toDay);
    fc.assert(
      fc.property(days, (day) => {
        expect(read(isoOf(day))).toMatchObject({ first: day, last: day });
      }),
      { numRuns: 2000 },
    );
  });
});

/*
 * The edtf package 4.11.1 is the second opinion. Left out, because there it is the package that is
 * wrong or narrower (ISO 8601-2:2019, annex A) or because it answers in another way:
 *  - 20240313 is read as milliseconds since 1970 (here: refused);
 *  - 2023-02-29 is read as 1 March (here: refused), and February of the
 *    year 0, a leap year, has 28 days there;
 *  - -0044-XX gets its bounds the wrong way round;
 *  - 202X~, 20XX?, 2024-XX~ and 2024-03-XX? are refused (here: read);
 *  - 2020/202X and 2024-03-15/2024-03, whose end may fall after the start, are refused (here: read);
 *  - intervals of one date with X and one with ~ ? or % are mostly refused (here: read);
 *  - 2024-XX-13 is read as 13 January to 13 December (here: refused);
 *  - 2024-21 is a season (here: refused, this project does without seasons);
 *  - an open end is infinite, an unknown one null (here: the known end again).
 */
describe('agreement with the edtf package', () => {
  const startOf = (date: EdtfDate) => date.first * MS_PER_DAY;
  const endOf = (date: EdtfDate) => (date.last + 1) * MS_PER_DAY - 1;
  const known = (text: string) => !text.startsWith('0000-02');
  const boundsOrNull = (text: string) => {
    try {
      const { min, max } = reference(text);
      return [min, max];
    } catch {
      return null;
    }
  };
  const isFullDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

  it('holds for single dates', () => {
    fc.assert(
      fc.property(pointText.filter(known), (text) => {
        const { min, max } = reference(text);
        const date = read(text);
        expect([startOf(date), endOf(date)]).toEqual([min, max]);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds for negative years', () => {
    const year = fc.integer({ min: 1, max: 9999 }).map((value) => `-${four(value)}`);
    const text = fc
      .tuple(year, fc.option(monthNumber), fc.option(fc.integer({ min: 1, max: 28 })))
      .map(([y, m, d]) => (m === null ? y : `${y}-${two(m)}${d === null ? '' : `-${two(d)}`}`));
    fc.assert(
      fc.property(text, qualifier, (date, mark) => {
        const { min, max } = reference(date + mark);
        const ours = read(date + mark);
        expect([startOf(ours), endOf(ours)]).toEqual([min, max]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for closed intervals, and for which of them are reversed', () => {
    const ends = fc.tuple(pointText.filter(known), pointText.filter(known));
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const [from, to] = [read(a), read(b)];
        const text = `${a}/${b}`;
        // The package refuses an end that merely may fall before the start, and X beside ~ ? %.
        fc.pre(!/X.*[~?%]|[~?%].*X/.test(text));
        fc.pre(from.last < to.first || to.last < from.first || (isFullDay(a) && isFullDay(b)));
        const ours = parseEdtf(text);
        expect(ours.ok ? [startOf(ours.value), endOf(ours.value)] : null).toEqual(
          boundsOrNull(text),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('holds for the known end of half-open intervals', () => {
    fc.assert(
      fc.property(pointText.filter(known), fc.constantFrom('..', ''), (text, open) => {
        const since = read(`${text}/${open}`);
        expect(startOf(since)).toBe(reference(`${text}/${open}`).min);
        const until = read(`${open}/${text}`);
        expect(endOf(until)).toBe(reference(`${open}/${text}`).max);
      }),
      { numRuns: 1000 },
    );
  });

  it('still needs the list above: each fault is still there', () => {
    expect(reference('20240313').min).toBe(20_240_313);
    expect(reference('2023-02-29').min).toBe(Date.UTC(2023, 2, 1));
    expect(reference('0000-02-29').min).toBe(dayOf(0, 3, 1) * MS_PER_DAY);
    expect(reference('-0044-XX').min).toBe(dayOf(-44, 12, 1) * MS_PER_DAY);
    expect(boundsOrNull('2024-03-15/2024-03')).toBeNull();
    expect(parseEdtf('2024-03-15/2024-03').ok).toBe(true);
    for (const text of ['202X~', '2024-XX~', '2024-03-XX?', '2020/202X', '1924-XX/2024~']) {
      expect(boundsOrNull(text)).toBeNull();
      expect(parseEdtf(text).ok).toBe(true);
    }
  });
});
