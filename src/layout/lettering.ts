import { weightAt } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import { type Lang, pick } from '../model/text.ts';
import { type Geometry, labelStyle } from './geometry.ts';
import { type Measure, type TextStyle, ellipsize } from './measure.ts';

/** What naming events takes. */
export interface Lettering {
  readonly lang: Lang;
  readonly geometry: Geometry;
  readonly measure: Measure;
}

/** The name beside an event's mark, cut to the longest one drawn, and how it is set. */
export interface Name {
  readonly text: string;
  readonly style: TextStyle;
  /** Pixels. */
  readonly width: number;
}

type Named = Pick<Dataset, 'labelAt' | 'columns'>;

/** So many names are kept of one dataset and lettering; no screen shows as many. */
const MOST_NAMES = 10_000;

/** The name of an event. A zoom asks for the same few in every frame: each is worked out once. */
export function nameOf(dataset: Named, index: number, lettering: Lettering): Name {
  const names = namesOf(dataset, lettering);
  const known = names.get(index);
  if (known !== undefined) return known;
  const { lang, geometry, measure } = lettering;
  const style = labelStyle(weightAt(dataset.columns, index), geometry);
  const text = ellipsize(pick(dataset.labelAt(index), lang), geometry.maxLabel, style, measure);
  const name = { text, style, width: measure(text, style) };
  if (names.size >= MOST_NAMES) names.clear();
  names.set(index, name);
  return name;
}

const kept = new WeakMap<Named, WeakMap<Lettering, Map<number, Name>>>();

function namesOf(dataset: Named, lettering: Lettering): Map<number, Name> {
  const letterings = kept.get(dataset) ?? new WeakMap<Lettering, Map<number, Name>>();
  const names = letterings.get(lettering) ?? new Map<number, Name>();
  letterings.set(lettering, names);
  kept.set(dataset, letterings);
  return names;
}
