import type { Dataset } from '../data/dataset.ts';
import type { InstrumentId, PolicyEvent } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import {
  CLEARANCE,
  COUNT_ROOM,
  type Geometry,
  LABEL_GAP,
  MAX_LABEL,
  labelStyle,
  markHalf,
} from './geometry.ts';
import type { Lane } from './lanes.ts';
import { type Measure, ellipsize } from './measure.ts';
import { type Block, type Item, type Packing, packRows } from './rows.ts';

/** What naming the events of a lane takes. */
export interface Lettering {
  readonly lang: Lang;
  readonly geometry: Geometry;
  readonly measure: Measure;
}

/** The name beside an event's mark, cut to the longest one drawn. */
export function labelOf(event: PolicyEvent, { lang, geometry, measure }: Lettering): string {
  return ellipsize(pick(event.label, lang), MAX_LABEL, labelStyle(event, geometry), measure);
}

/** Rows for a lane's events: the steps of one instrument together on a bar, the others alone. */
export function packLane(
  dataset: Dataset,
  lane: Lane,
  lettering: Lettering,
  options: { readonly baseScale: number; readonly maxRows: number },
): Packing {
  const groups = new Map<InstrumentId | number, number[]>();
  for (const index of lane.events) {
    const key = dataset.events[index]?.instrument ?? index;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const blocks = [...groups.values()].map((indices) => toBlock(dataset, indices, lettering));
  return packRows(blocks, { ...options, clearance: CLEARANCE });
}

function toBlock(dataset: Dataset, indices: readonly number[], lettering: Lettering): Block {
  const items = indices.flatMap((index) => {
    const event = dataset.events[index];
    return event === undefined ? [] : [toItem(event, index, lettering)];
  });
  const [single] = items;
  if (items.length < 2) return { steps: items, bar: null, order: single?.order ?? 0 };
  // Steps come before the single events of their weight: those fit around a bar, not it around them.
  const steps = items.map((item) => ({ ...item, order: item.order - WEIGHT_ORDER / 2 }));
  const order = Math.min(...steps.map((item) => item.order)) - 0.5;
  const first = Math.min(...steps.map((item) => item.anchor));
  const last = Math.max(...steps.map((item) => item.anchor));
  return { steps, bar: { first, last }, order };
}

/** Room in the order for the events of one weight. */
const WEIGHT_ORDER = 1e8;

/** Heavier first, then earlier. */
function orderOf(event: PolicyEvent, index: number): number {
  return (5 - event.weight) * WEIGHT_ORDER + index;
}

function toItem(event: PolicyEvent, index: number, lettering: Lettering): Item {
  const half = markHalf(event.weight);
  const style = labelStyle(event, lettering.geometry);
  return {
    id: index,
    order: orderOf(event, index),
    mark: { ...markDays(event), left: half, right: half },
    anchor: markDay(event),
    nameStart: half + LABEL_GAP,
    nameWidth: lettering.measure(labelOf(event, lettering), style) + COUNT_ROOM,
  };
}

/** The days a mark covers: the day itself (its middle), or all it may mean or lasts. */
export function markDays(event: PolicyEvent): { readonly first: number; readonly last: number } {
  const { first, last } = event.date;
  return first === last ? { first: first + 0.5, last: first + 0.5 } : { first, last: last + 1 };
}

/** Where the mark itself stands: at the start of what lasts, in the middle of what is inexact. */
export function markDay(event: PolicyEvent): number {
  const { first, last } = markDays(event);
  return event.date.interval ? first : (first + last) / 2;
}
