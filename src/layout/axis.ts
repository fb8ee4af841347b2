import type { DateText } from '../model/date-text.ts';
import { type Day, addMonths, civilOf, dayOf, toDay } from '../model/day.ts';
import type { TimeScale } from './time-scale.ts';
import type { Measure, TextStyle } from './measure.ts';

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** The two tiers of the axis, and what carries them down through the lanes. */
export interface Axis {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
  /** Where a major period begins, whether or not its name has room. */
  readonly lines: readonly number[];
  /** Every other period of a step of the calendar that gives a handful of them, tinted. */
  readonly bands: readonly Band[];
}

interface Band {
  readonly x0: number;
  readonly x1: number;
}

/** A calendar step: `months` 0 means `days`. */
interface Step {
  readonly months: number;
  readonly days: number;
}

interface Rung {
  readonly minor: Step;
  readonly major: Step;
  /** Days of the minor step, for choosing. */
  readonly length: number;
}

const months = (count: number): Step => ({ months: count, days: 0 });
const days = (count: number): Step => ({ months: 0, days: count });

/** From fine to coarse; the first whose minor ticks have room and stand where the bands begin is used. */
const LADDER: readonly Rung[] = [
  { minor: days(1), major: months(1), length: 1 },
  { minor: days(7), major: months(1), length: 7 },
  { minor: months(1), major: months(12), length: 30.4 },
  { minor: months(3), major: months(12), length: 91.3 },
  { minor: months(6), major: months(12), length: 182.6 },
  { minor: months(12), major: months(120), length: 365.2 },
  { minor: months(24), major: months(120), length: 730.5 },
  { minor: months(48), major: months(120), length: 1461 },
  { minor: months(60), major: months(120), length: 1826 },
  { minor: months(120), major: months(1200), length: 3652 },
  { minor: months(240), major: months(1200), length: 7305 },
  { minor: months(600), major: months(1200), length: 18_262 },
];

/** What bands are made of, from fine to coarse, with their days. */
const BAND_STEPS: readonly { readonly step: Step; readonly length: number }[] = [
  { step: days(1), length: 1 },
  { step: days(7), length: 7 },
  { step: months(1), length: 30.4 },
  { step: months(3), length: 91.3 },
  { step: months(12), length: 365.2 },
  { step: months(24), length: 730.5 },
  { step: months(60), length: 1826 },
  { step: months(120), length: 3652 },
  { step: months(600), length: 18_262 },
];
/** The finest bands: so wide, pixels, and so many in the plot. */
const LEAST_BAND = 44;
const MOST_BANDS = 12;

/** Least distance of two minor ticks beyond the width of their text, pixels, and em of large letters. */
const TICK_SPACE = 16;
const TICK_EMS = 1.1;
const MAJOR_SPACE = 14;

/** Ticks for a scale, in words of one language; names never touch each other, nor pass `namesEnd`. */
export function layAxis(
  scale: TimeScale,
  text: DateText,
  measure: Measure,
  styles: { readonly major: TextStyle; readonly minor: TextStyle },
  namesEnd = scale.right,
): Axis {
  const space = Math.max(TICK_SPACE, TICK_EMS * styles.minor.size);
  const band = bandStep(scale);
  const rung =
    LADDER.find(({ minor, length }) => {
      if (!fallsTogether(minor, band)) return false;
      const sample = minorText(dayOf(2024, 11, 28), minor, text);
      return length * scale.perDay >= measure(sample, styles.minor) + space;
    }) ?? LADDER.at(-1);
  if (rung === undefined) return { major: [], minor: [], lines: [], bands: [] };
  const minor = ticksOf(rung.minor, scale, text.weekFrom).map((day) => ({
    x: scale.toX(day),
    text: minorText(day, rung.minor, text),
  }));
  const starts = ticksOf(rung.major, scale);
  const tier = majorTier(
    rung.major,
    starts,
    scale,
    namesEnd,
    (day) => majorText(day, rung.major, text),
    (name) => measure(name, styles.major),
  );
  return {
    minor: spaced(minor, tier.lines, { left: scale.left, right: namesEnd }, measure, styles.minor),
    ...tier,
    bands: band === undefined ? [] : layBands(band, scale, text.weekFrom),
  };
}

/** First days of the steps that touch the plot, the one under the left edge included. */
function ticksOf(step: Step, scale: TimeScale, weekFrom?: Day): readonly Day[] {
  const first = scale.toDay(scale.left);
  const last = scale.toDay(scale.right);
  const found: Day[] = [];
  for (let day = floorTo(step, first, weekFrom); day <= last; day = next(step, day))
    found.push(day);
  return found;
}

/** Weeks start on Monday, as on 5 January 1970. */
const MONDAY = toDay(4);

function floorTo(step: Step, day: Day, weekFrom = MONDAY): Day {
  if (step.months === 0) {
    const from = step.days === 7 ? weekFrom : 0;
    return toDay(Math.floor((day - from) / step.days) * step.days + from);
  }
  const { year, month } = civilOf(day);
  const index = Math.floor((year * 12 + month - 1) / step.months) * step.months;
  return dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

function next(step: Step, day: Day): Day {
  return step.months === 0 ? toDay(day + step.days) : addMonths(day, step.months);
}

function minorText(day: Day, step: Step, text: DateText): string {
  if (step.months === 0) return text.dayOfMonth(day);
  return step.months < 12 ? text.monthShort(day) : text.year(civilOf(day).year);
}

function majorText(day: Day, step: Step, text: DateText): string {
  if (step.months === 1) return text.month(day);
  const { year } = civilOf(day);
  if (step.months === 12) return text.year(year);
  return step.months === 120 ? text.decade(year) : text.century(year);
}

/** Minor names start at their tick, inside their room, clear of each other and in their own period. */
function spaced(
  ticks: readonly Tick[],
  lines: readonly number[],
  room: { readonly left: number; readonly right: number },
  measure: Measure,
  style: TextStyle,
): readonly Tick[] {
  let free = room.left;
  return ticks.filter((tick) => {
    const end = tick.x + measure(tick.text, style) + 4;
    if (tick.x < free || end > room.right) return false;
    // The last week of April must not stand under the name of May.
    if (lines.some((line) => line > tick.x + 1 && line < end)) return false;
    free = end + 4;
    return true;
  });
}

/** The name of the period under the left edge stays there until the next one pushes it out. */
function majorTier(
  step: Step,
  starts: readonly Day[],
  scale: TimeScale,
  namesEnd: number,
  nameOf: (day: Day) => string,
  widthOf: (name: string) => number,
): Pick<Axis, 'major' | 'lines'> {
  const major: Tick[] = [];
  const lines: number[] = [];
  starts.forEach((day) => {
    const x = scale.toX(day);
    const end = scale.toX(next(step, day));
    const x0 = Math.max(scale.left, x);
    const name = nameOf(day);
    const room = Math.min(end, namesEnd) - x0;
    if (room >= widthOf(name) + MAJOR_SPACE) major.push({ x: x0, text: name });
    if (x >= scale.left) lines.push(x);
  });
  return { major, lines };
}

function bandStep(scale: TimeScale): Step | undefined {
  const least = Math.max(LEAST_BAND, (scale.right - scale.left) / MOST_BANDS);
  return BAND_STEPS.find(({ length }) => length * scale.perDay >= least)?.step;
}

/** Whether bands begin at ticks, or ticks where bands begin: fives and even years cross each other. */
function fallsTogether(minor: Step, band: Step | undefined): boolean {
  if (band === undefined || minor.months === 0 || band.months === 0) return true;
  return minor.months % band.months === 0 || band.months % minor.months === 0;
}

function layBands(step: Step, scale: TimeScale, weekFrom?: Day): readonly Band[] {
  return ticksOf(step, scale, weekFrom)
    .filter((day) => isOdd(step, day, weekFrom))
    .map((day) => ({
      x0: Math.max(scale.left, scale.toX(day)),
      x1: Math.min(scale.right, scale.toX(next(step, day))),
    }));
}

/** Parity by the calendar, so that panning never recolours a band. */
function isOdd(step: Step, day: Day, weekFrom = MONDAY): boolean {
  const { year, month } = civilOf(day);
  const place =
    step.months === 0 ? (day - weekFrom) / step.days : (year * 12 + month - 1) / step.months;
  return Math.abs(Math.floor(place)) % 2 === 1;
}
