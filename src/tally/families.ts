import type { Dataset } from '../data/dataset.ts';
import { hasHappened } from '../data/instrument-state.ts';
import type { Day } from '../model/day.ts';
import type { EventId, PolicyEvent } from '../model/policy-event.ts';

/** A line of models of one maker, each built on the one before; in order of time. */
export type Family = readonly PolicyEvent[];

/** So few generations make no cadence. */
const FEWEST_GENERATIONS = 4;

/**
 * The lines of models on record: of all models of one maker that lead back to the same first one by
 * `builds-on`, the longest line. Longest line first; a line of fewer than four is none.
 */
export function familiesOf(
  dataset: Dataset,
  events: Iterable<number>,
  day: Day,
): readonly Family[] {
  const lines = new Map<EventId, Line>();
  const best = new Map<EventId, Family>();
  // In order of time, so what a model builds on has its line before it.
  for (const index of events) {
    const model = dataset.events.at(index);
    if (model?.kind !== 'model' || !hasHappened(model, day)) continue;
    const line = lineTo(model, lines);
    lines.set(model.id, line);
    const root = line.models[0]?.id ?? model.id;
    if (line.models.length > (best.get(root)?.length ?? 0)) best.set(root, line.models);
  }
  return [...best.values()]
    .filter(({ length }) => length >= FEWEST_GENERATIONS)
    .toSorted((a, b) => b.length - a.length);
}

/** Days between each two models of a line that follow each other. */
export function stepsBetween(family: Family): readonly number[] {
  return family.slice(1).map(({ date }, place) => {
    return date.first - (family[place]?.date.first ?? date.first);
  });
}

/** A line and who made all of it: a rival's model that another builds on is no generation of its own. */
interface Line {
  readonly models: Family;
  readonly makers: readonly string[];
}

/** The longest line that a model carries on. */
function lineTo(model: PolicyEvent, lines: ReadonlyMap<EventId, Line>): Line {
  let longest: Line = { models: [], makers: model.actors };
  for (const { type, to } of model.relations) {
    const line = type === 'builds-on' ? lines.get(to) : undefined;
    const makers = line?.makers.filter((maker) => model.actors.includes(maker)) ?? [];
    if (line === undefined || makers.length === 0) continue;
    if (line.models.length > longest.models.length) longest = { models: line.models, makers };
  }
  return { models: [...longest.models, model], makers: longest.makers };
}
