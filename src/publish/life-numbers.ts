import type { PolicyEvent } from '../model/policy-event.ts';
import { type Family, stepsBetween } from '../tally/families.ts';
import type { Life } from '../tally/lives.ts';
import { type PlottedNumbers, yesNo } from './plotted-numbers.ts';

/**
 * The lives of instruments, one a row: the dates of their steps, each as precise as it is known, and
 * the days from the first draft to adoption, `days_exact` when both are known to the day.
 */
export function lifeNumbers(lives: readonly Life[]): PlottedNumbers {
  return {
    head: [
      'instrument',
      'name_en',
      'name_zh',
      'jurisdictions',
      'maker',
      'force',
      'first_draft',
      'adoption',
      'entry_into_force',
      'first_application',
      'general_application',
      'days_to_adoption',
      'days_exact',
      'open',
      'ended',
      'ended_as',
      'postponements',
    ],
    rows: lives.map(({ instrument, draft, adoption, ended, toAdoption, ...life }) => [
      instrument.id,
      instrument.title.en ?? '',
      instrument.title.zh ?? '',
      instrument.jurisdictions.join(' '),
      instrument.maker ?? '',
      instrument.force,
      dateOf(draft),
      dateOf(adoption),
      dateOf(life.force),
      dateOf(life.applies),
      dateOf(life.appliesFully),
      toAdoption?.days ?? '',
      toAdoption === null ? '' : yesNo(toAdoption.exact),
      yesNo(life.open),
      dateOf(ended),
      ended?.stage ?? '',
      life.postponed.length,
    ]),
  };
}

function dateOf(step: PolicyEvent | null): string {
  return step?.date.text ?? '';
}

/** The lines of models, one model a row, each with the days since the one before it and since the first. */
export function familyNumbers(families: readonly Family[]): PlottedNumbers {
  return {
    head: [
      'line',
      'place',
      'model',
      'name_en',
      'name_zh',
      'makers',
      'date',
      'days_since_last',
      'days_since_first',
    ],
    rows: families.flatMap((family) => {
      const steps = stepsBetween(family);
      const first = family[0]?.date.first ?? 0;
      return family.map((model, place) => [
        family[0]?.id ?? '',
        place + 1,
        model.id,
        model.label.en ?? '',
        model.label.zh ?? '',
        model.actors.join('; '),
        model.date.text,
        place === 0 ? '' : (steps[place - 1] ?? ''),
        model.date.first - first,
      ]);
    }),
  };
}
