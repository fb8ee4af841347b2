import { type Dataset, eventOf } from '../data/dataset.ts';
import type { Chart } from '../layout/chart.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { LensPicture } from '../stage/lens-stage.ts';

/** A target of a chart, as a file tells of it. */
export interface ToldTarget {
  /** What it says whole. */
  readonly name: string;
  /** The event that it stands for; null where it stands for none. */
  readonly event: PolicyEvent | null;
}

/** Finds what a chart's targets say, by their keys; null for what is no target. */
export function targetsOf(
  { targets }: Pick<Chart, 'targets'>,
  { eventOf: idOf }: Pick<LensPicture, 'eventOf'>,
  dataset: Dataset,
): (key: string) => ToldTarget | null {
  const names = new Map(targets.map(({ key, name }) => [key, name]));
  return (key) => {
    const name = names.get(key);
    return name === undefined ? null : { name, event: eventOf(dataset, idOf(key)) };
  };
}

/** Where an event can be read about: its first source on the web; null for none. */
export function firstSource({ sources }: PolicyEvent): string | null {
  return sources.map(({ url }) => url).find(isWebAddress) ?? null;
}
