import { firstDay, isoOf } from './real-shape.mjs';

const FIRST = firstDay('2016-01-01');
const LAST = firstDay('2028-12-31');

/**
 * How many events each day gets, `count` in all: the real months, smoothed, times the real days of
 * the week, times a burst of its own for every day. Rounding the running total keeps the sum exact.
 * Dates that name only a month or a year stand before the days they may mean.
 * @returns {Generator<{ date: string, day: number, count: number, exact: boolean }>}
 */
export function* planDays(count, shape, random) {
  const weights = dayWeights(shape, random);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  const counts = weights.map((weight) => {
    const before = Math.round((running / total) * count);
    running += weight;
    return Math.round((running / total) * count) - before;
  });
  const months = new Map();
  const years = new Map();
  for (const [index, each] of counts.entries()) {
    const date = isoOf(FIRST + index);
    const inMonth = portion(each, shape.monthShare, random);
    const inYear = portion(each - inMonth, shape.yearShare, random);
    counts[index] -= inMonth + inYear;
    addTo(months, date.slice(0, 7), inMonth);
    addTo(years, date.slice(0, 4), inYear);
  }
  for (const [index, each] of counts.entries()) {
    const day = FIRST + index;
    const date = isoOf(day);
    if (date.endsWith('-01-01')) yield* vague(years, date.slice(0, 4), day);
    if (date.endsWith('-01')) yield* vague(months, date.slice(0, 7), day);
    if (each > 0) yield { date, day, count: each, exact: true };
  }
}

function* vague(counts, date, day) {
  const count = counts.get(date) ?? 0;
  if (count > 0) yield { date, day, count, exact: false };
}

function addTo(counts, key, value) {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

/** `share` of a whole number, rounded up or down so that it is right in the mean. */
function portion(whole, share, random) {
  return Math.min(whole, Math.floor(whole * share + random.unit()));
}

function dayWeights(shape, random) {
  const months = new Map();
  const weekdays = Array.from({ length: 7 }, () => 0);
  for (const day of shape.days) {
    addTo(months, isoOf(day).slice(0, 7), 1);
    weekdays[weekdayOf(day)] += 1;
  }
  const nameOf = (index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${2016 + Math.floor(index / 12)}-${month}`;
  };
  const of = (index) => (index < 0 || index >= 156 ? 0 : (months.get(nameOf(index)) ?? 0));
  const smooth = (index) => (of(index - 1) + 2 * of(index) + of(index + 1)) / 4 + 0.05;
  return Array.from({ length: LAST - FIRST + 1 }, (_, offset) => {
    const date = new Date((FIRST + offset) * 86_400_000);
    const month = (date.getUTCFullYear() - 2016) * 12 + date.getUTCMonth();
    const burst = -Math.log(1 - random.unit());
    return smooth(month) * weekdays[weekdayOf(FIRST + offset)] * burst;
  });
}

function weekdayOf(day) {
  return (day + 4) % 7;
}
