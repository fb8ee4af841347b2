import { assertNever } from '../model/result.ts';
import { claimsNumbers } from '../publish/claims-numbers.ts';
import { answersNumbers, paceNumbers } from '../publish/pace-numbers.ts';
import { familyNumbers, lifeNumbers } from '../publish/life-numbers.ts';
import { type PlottedNumbers, numbersCsv } from '../publish/plotted-numbers.ts';
import { shiftNumbers } from '../publish/shift-numbers.ts';
import { settledWindow } from '../state/app-state.ts';
import { answersOf } from '../tally/answers.ts';
import { claimsOf } from '../tally/claims.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { familiesOf } from '../tally/families.ts';
import { livesOf, sortLives } from '../tally/lives.ts';
import { barsByGrain } from '../tally/pace.ts';
import { grainOf } from '../tally/periods.ts';
import { shiftByPlace, shiftOf } from '../tally/shift.ts';
import type { Choices, NumberTable } from './choices.ts';
import { fileOf } from './data-formats.ts';
import type { TakenContext } from './taken-context.ts';
import type { TakenFile } from './taken-file.ts';

/** The numbers that a lens plots as a table. */
export async function numbersFile(context: TakenContext, { table }: Choices): Promise<TakenFile> {
  return fileOf(numbersCsv(numbersOf(context, table)), 'text/csv');
}

/** What the numbers of a lens are counted from. */
export type NumbersContext = Pick<TakenContext, 'state' | 'matches'> & {
  readonly app: Pick<TakenContext['app'], 'dataset'>;
  readonly picture: Pick<TakenContext['picture'], 'screen'>;
};

/** The numbers as they stand: of the present filter, subset and day. */
export function numbersOf(context: NumbersContext, table: NumberTable): PlottedNumbers {
  const { dataset } = context.app;
  const { matches, state } = context;
  const day = state.asOf ?? state.today;
  const { events } = countedOf(dataset.columns, matches, day, state.lens.subset);
  switch (table) {
    case 'bars':
      return barNumbers(context);
    case 'answers':
      return answersNumbers(answersOf(dataset, events));
    case 'lives':
      return lifeNumbers(sortLives(livesOf(dataset, events, day).lives, state.lens.sort));
    case 'families':
      return familyNumbers(familiesOf(dataset, events, day));
    case 'years':
      return shiftNumbers(shiftOf(dataset, events), shiftByPlace(dataset, events, Infinity));
    case 'claims':
      // Of the whole dataset, as on the page.
      return claimsNumbers(claimsOf(dataset, day));
    default:
      return assertNever(table);
  }
}

/** The bars that the window shows, of the periods that the chart on the screen counts by. */
function barNumbers({ app, state, matches, picture }: NumbersContext): PlottedNumbers {
  const { columns } = app.dataset;
  const { subset, mode } = state.lens;
  const day = state.asOf ?? state.today;
  const { events } = countedOf(columns, matches, day, subset);
  const ahead = comingOf(columns, matches, day, subset);
  const window = settledWindow(state);
  const bars = barsByGrain(columns, events, ahead, { mode, day })(
    grainOf(window, picture.screen.width),
  );
  return paceNumbers(bars.filter(({ start, end }) => end > window.start && start < window.end));
}
