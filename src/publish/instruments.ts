import { type WholeDataset, stepsOf } from '../data/dataset.ts';
import { isoOf } from '../model/day.ts';
import { STAGE_TERMS } from './stage-terms.ts';

/** The instruments with their steps in order, each step also in the terms of schema.org and ELI. */
export function instrumentsJson(dataset: WholeDataset): string {
  const instruments = [...dataset.instruments.values()].map((instrument) => ({
    ...instrument,
    steps: stepsOf(dataset, instrument.id).map(
      ({ id, date, stage, planned, replacedBy, movedBy }) => ({
        event: id,
        date: date.text,
        stage,
        planned,
        replacedBy,
        movedBy,
        ...(stage === null ? { schemaOrg: null, eli: null } : STAGE_TERMS[stage]),
      }),
    ),
  }));
  const head = {
    format: 1,
    version: dataset.version,
    asOf: dataset.asOf === null ? null : isoOf(dataset.asOf),
    license: dataset.license,
  };
  return `${JSON.stringify({ ...head, instruments }, null, 1)}\n`;
}
