import { type Dataset } from '../data/dataset.ts';
import { type Day, toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { type Family, familiesOf } from './families.ts';

const FIRST_GPT = toEventId('openai-gpt-1');

/** What claims are measured with. */
export interface Ground {
  readonly dataset: Dataset;
  /** Indices of all that has happened. */
  readonly events: Int32Array;
  readonly day: Day;
  /** The day the article appeared. */
  readonly article: Day;
}

/** Measures as many days before a day as there are from it to the day of the picture. */
export function around<T>(
  middle: Day,
  day: Day,
  measure: (from: Day, to: Day) => T,
): { readonly before: T; readonly after: T } {
  const span = day - middle;
  return {
    before: measure(toDay(middle - span), toDay(middle - 1)),
    after: measure(middle, toDay(day - 1)),
  };
}

/** The line of models that the article counts generations of. */
export function gptFamily(dataset: Dataset, events: Int32Array, day: Day): Family | undefined {
  return familiesOf(dataset, events, day).find(([first]) => first?.id === FIRST_GPT);
}
