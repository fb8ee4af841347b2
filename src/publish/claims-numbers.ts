import { isoOf, toDay } from '../model/day.ts';
import { type Claim, FIGURES, type FigureName } from '../tally/claim.ts';
import type { PlottedNumbers } from './plotted-numbers.ts';

/**
 * What the claims of the article are told with, a row for each number: counts, days, years, shares from
 * 0 to 1, and days of the calendar.
 */
export function claimsNumbers(claims: readonly Claim[]): PlottedNumbers {
  return {
    head: ['claim', 'movement', 'verdict', 'trust', 'figure', 'value'],
    rows: claims.flatMap(({ id, movement, verdict, trust, figures }) =>
      FIGURES.flatMap((name) => {
        const value = figures[name];
        return value === undefined
          ? []
          : [[id, movement, verdict, trust, name, cellOf(name, value)]];
      }),
    ),
  };
}

function cellOf(name: FigureName, value: number): string | number {
  return name === 'from' || name === 'to' ? isoOf(toDay(value)) : value;
}
