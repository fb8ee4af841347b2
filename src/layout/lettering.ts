import { weightAt } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
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
export function labelOf(
  { labelAt, columns }: Pick<Dataset, 'labelAt' | 'columns'>,
  index: number,
  { lang, geometry, measure }: Lettering,
): string {
  const style = labelStyle(weightAt(columns, index), geometry);
  return ellipsize(pick(labelAt(index), lang), MAX_LABEL, style, measure);
}

/** Measures the names of a dataset's events, pixels. */
export function labelWidths(dataset: Dataset, lettering: Lettering): (index: number) => number {
  const { columns } = dataset;
  return (index) => {
    const style = labelStyle(weightAt(columns, index), lettering.geometry);
    return lettering.measure(labelOf(dataset, index, lettering), style);
  };
}
