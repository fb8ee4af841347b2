import { CATEGORIES } from '../model/category.ts';
import { isoOf, toDay } from '../model/day.ts';
import { type PaceBar, governanceOf } from '../tally/pace.ts';
import type { Answers } from '../tally/answers.ts';
import { type PlottedNumbers, yesNo } from './plotted-numbers.ts';

/** The bars of the pace: first and last day, counts by category, and what is scheduled by category. */
export function paceNumbers(bars: readonly PaceBar[]): PlottedNumbers {
  return {
    head: [
      'first_day',
      'last_day',
      'state',
      ...CATEGORIES,
      'governance',
      ...CATEGORIES.map((category) => `scheduled_${category}`),
    ],
    rows: bars.map(({ start, end, state, counts, ahead }) => [
      isoOf(start),
      isoOf(toDay(end - 1)),
      state,
      ...CATEGORIES.map((category) => counts[category]),
      governanceOf(counts),
      ...CATEGORIES.map((category) => ahead[category]),
    ]),
  };
}

/** The answers, each once: what answered what, with the days between; `exact` when known to the day. */
export function answersNumbers({ all }: Answers): PlottedNumbers {
  return {
    head: ['answer', 'answer_date', 'jurisdictions', 'cause', 'cause_date', 'days', 'exact'],
    rows: all.map(({ answer, cause, gap }) => [
      answer.id,
      answer.date.text,
      answer.jurisdictions.join(' '),
      cause.id,
      cause.date.text,
      gap.days,
      yesNo(gap.exact),
    ]),
  };
}
