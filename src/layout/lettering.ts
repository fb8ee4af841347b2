import { weightAt } from '../data/columns.ts';
import { type Dataset, eventAt } from '../data/dataset.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import { type Geometry, MAX_LABEL, labelStyle } from './geometry.ts';
import { type Measure, ellipsize } from './measure.ts';

/** What naming events takes. */
export interface Lettering {
  readonly lang: Lang;
  readonly geometry: Geometry;
  readonly measure: Measure;
}

/** The name beside an event's mark, cut to the longest one drawn. */
export function labelOf(event: PolicyEvent, { lang, geometry, measure }: Lettering): string {
  return ellipsize(pick(event.label, lang), MAX_LABEL, labelStyle(event.weight, geometry), measure);
}

/** Measures the names of a dataset's events, pixels. */
export function labelWidths(dataset: Dataset, lettering: Lettering): (index: number) => number {
  const { columns } = dataset;
  return (index) => {
    const event = eventAt(dataset, index);
    if (event === undefined) return 0;
    const style = labelStyle(weightAt(columns, index), lettering.geometry);
    return lettering.measure(labelOf(event, lettering), style);
  };
}
