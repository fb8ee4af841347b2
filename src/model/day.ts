declare const dayBrand: unique symbol;

/** A civil day in UTC, counted from 1970-01-01 (day 0). Fractions mark a moment within the day. */
export type Day = number & { readonly [dayBrand]: true };

/** A calendar date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MS_PER_DAY = 86_400_000;
/** The mean length of a Gregorian year in days. */
export const DAYS_PER_YEAR = 365.2425;

export function toDay(value: number): Day {
  return value as Day;
}

/**
 * Day number of a civil date, by counting 400-year eras from 1 March of year 0
 * (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"), so no time zone can reach it.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return toDay(era * 146_097 + dayOfEra - 719_468);
}

/** The civil date of a day number; the inverse of {@link dayOf}. */
export function civilOf(value: Day): CivilDate {
  const z = Math.floor(value) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next - dayOf(year, month, 1);
}

/** The first day of the month `months` after (before, if negative) that of `day`. */
export function addMonths(day: Day, months: number): Day {
  const { year, month } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

/** ISO 8601 text of the civil day, `2024-03-13`; years beyond four digits carry a sign. */
export function isoOf(value: Day): string {
  const { year, month, day } = civilOf(value);
  const y =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The moment as a `Date` at UTC midnight, for `Intl` formatters that are set to UTC. */
export function dateOf(value: Day): Date {
  return new Date(Math.floor(value) * MS_PER_DAY);
}
