import type { Dataset } from '../data/dataset.ts';
import {
  type LaidPlate,
  PLATE_SIDE,
  PLATE_TOP,
  type Plate,
  layPlate,
} from '../layout/chart-plate.ts';
import type { EventId } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import type { Viewport } from '../model/viewport.ts';
import { drawPlaced } from '../paint/draw-plate.ts';
import type { Theme } from '../paint/theme.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { firstSource, targetsOf } from './chart-target.ts';
import { slideMeasure } from './slide-face.ts';
import { slidePen } from './slide-pen.ts';
import { type Box, type Meaning, SLIDE, type SlideShape } from './slide-shape.ts';
import type { TakenChart } from './taken-chart.ts';

/** What a chart on slides is made from. */
export interface ChartDeckInput {
  readonly chart: TakenChart;
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly window: Viewport;
}

/** A chart, or a stretch of it, on one slide. */
export interface ChartSlide {
  readonly shapes: readonly SlideShape[];
  /** The events that are named on it, as indices. */
  readonly events: readonly number[];
}

/** Left and right of what is on a slide, pixels. */
const MARGIN = 48;
/** Letters around the chart, beside which the chart's own are a little smaller; pixels. */
const LETTERS = { title: 20, told: 13, legend: 11, caption: 13 } as const;

/**
 * A chart with its sentence and its colours in a place of a slide, so many pixels of the slide for one
 * of its: the first of the scales with which it takes the fewest slides; where there is to be one slide
 * alone and none is small enough, the last, with what has no room left out.
 */
export function chartSlides(
  input: ChartDeckInput,
  place: Box,
  scales: readonly [number, ...(readonly number[])],
  isOne = false,
): readonly ChartSlide[] {
  const picture = input.chart.make(false, slideMeasure);
  const layAt = (scale: number, fixed = false) => ({
    scale,
    laid: lay(input, picture, place, scale, fixed),
  });
  const [first, ...smaller] = scales;
  let best = layAt(first);
  for (const scale of smaller) {
    if (!best.laid.isCut) break;
    const next = layAt(scale);
    if (next.laid.plates.length < best.laid.plates.length) best = next;
  }
  if (isOne && best.laid.isCut) best = layAt(scales.at(-1) ?? first, true);
  const meaningOf = meanings(input, picture, best.laid);
  return best.laid.plates.map((plate) => ({
    shapes: shapesOf(plate, input.theme, place, best.scale, meaningOf),
    events: eventsOn(plate, picture, input.dataset),
  }));
}

function lay(
  { window }: ChartDeckInput,
  picture: LensPicture,
  place: Box,
  scale: number,
  fixed: boolean,
): LaidPlate {
  return layPlate({
    fixed,
    title: '',
    told: (width) => picture.told(window, width),
    legend: picture.legend,
    signs: picture.signs ?? [],
    caption: null,
    chart: (room) => picture.layout(window, room),
    width: (SLIDE.width - 2 * MARGIN) / scale + 2 * PLATE_SIDE,
    // The place begins where the words do.
    height: place.height / scale + PLATE_TOP,
    roomHeight: 0,
    letters: LETTERS,
    measure: slideMeasure,
  });
}

function shapesOf(
  plate: Plate,
  theme: Theme,
  place: Box,
  scale: number,
  meaningOf: (key: string) => Meaning | null,
): readonly SlideShape[] {
  const { width, height } = plate;
  const at = {
    x: MARGIN - PLATE_SIDE * scale,
    y: place.y - PLATE_TOP * scale,
    scale,
    width,
    height,
  };
  const { pen, shapes } = slidePen(at, () => null, meaningOf);
  for (const part of plate.parts) drawPlaced(part, theme, pen);
  return shapes();
}

/** What each target's shapes are: an event leads to its first source. */
function meanings(
  { dataset, lang }: ChartDeckInput,
  picture: LensPicture,
  { chart }: LaidPlate,
): (key: string) => Meaning | null {
  const targetOf = targetsOf(chart, picture, dataset);
  const known = new Map<string, Meaning | null>();
  const meaningOf = (key: string): Meaning | null => {
    const target = targetOf(key);
    if (target === null) return null;
    const { name, event } = target;
    if (event === null) return { name, alt: name, link: null };
    return { name: pick(event.label, lang), alt: name, link: firstSource(event) };
  };
  return (key) => {
    if (!known.has(key)) known.set(key, meaningOf(key));
    return known.get(key) ?? null;
  };
}

/** The event that a target stands for, or those that it holds, where a lens tells of such. */
function eventsOf(picture: LensPicture, key: string): readonly EventId[] {
  const id = picture.eventOf(key);
  return id === null ? (picture.eventsOf?.(key) ?? []) : [id];
}

/** The events of the targets that lie on a plate. */
function eventsOn(plate: Plate, picture: LensPicture, dataset: Dataset): readonly number[] {
  return plate.parts.flatMap(({ chart, from, height }) =>
    chart.targets
      .filter(({ y }) => y >= from && y < from + height)
      .flatMap(({ key }) => eventsOf(picture, key))
      .flatMap((id) => dataset.indexOf.get(id) ?? []),
  );
}
