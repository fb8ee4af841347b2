import { type ShiftOfPlace, type ShiftYear, emptyYear } from '../tally/shift.ts';
import { CHART_TEXT, type Chart, type ChartShape, type ChartTarget } from './chart.ts';
import { type Measure, ellipsize } from './measure.ts';
import { COUNT_LINE, YEAR_LINE, layColumns, layLit } from './shift-columns.ts';

/** What the small charts say in words. */
export interface PlacesWords {
  readonly place: (place: ShiftOfPlace) => string;
  /** How many events a place has. */
  readonly total: (place: ShiftOfPlace) => string;
  /** A year of a place, whole. */
  readonly year: (place: ShiftOfPlace, year: ShiftYear) => string;
}

export interface PlacesInput {
  readonly places: readonly ShiftOfPlace[];
  /** The years that every small chart shows. */
  readonly years: readonly number[];
  readonly width: number;
  readonly measure: Measure;
  readonly words: PlacesWords;
  /** Keys of the columns that are lit. */
  readonly lit?: ReadonlySet<string>;
}

/** Least width of a small chart and of the target of a column, and the space between two; pixels. */
const LEAST = 270;
const TARGET = 24;
const BETWEEN = 28;
/** Heights; pixels. */
const TITLE = 24;
const COLUMNS = 96;
const HEIGHT = TITLE + COUNT_LINE + COLUMNS + YEAR_LINE;
const GAP = 10;

/** How many small charts of so many years stand in a row, and how high a row is, pixels. */
export function placesRows(
  years: number,
  width: number,
): { readonly perRow: number; readonly height: number } {
  const least = Math.max(LEAST, years * TARGET);
  const perRow = Math.max(1, Math.floor((width + BETWEEN) / (least + BETWEEN)));
  return { perRow, height: HEIGHT + BETWEEN / 2 };
}

/** A small chart a country or body, all of the same years. */
export function layPlaces(input: PlacesInput): Chart {
  const { places, years, width, measure, words } = input;
  const { perRow, height } = placesRows(years.length, width);
  const room = (width - BETWEEN * (perRow - 1)) / perRow;
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  places.forEach((place, at) => {
    const left = (at % perRow) * (room + BETWEEN);
    const top = Math.floor(at / perRow) * height;
    const known = new Map(place.years.map((year) => [year.year, year]));
    const columns = layColumns(
      years.map((year) => known.get(year) ?? emptyYear(year)),
      {
        left,
        right: left + room,
        top: top + TITLE,
        bottom: top + TITLE + COUNT_LINE + COLUMNS,
        prefix: place.code,
        measure,
        nameOf: (year) => words.year(place, year),
      },
    );
    shapes.push(...layTitle(place, left, top + TITLE / 2, room, input), ...columns.shapes);
    targets.push(...columns.targets);
  });
  const rows = Math.ceil(places.length / perRow);
  shapes.push(...layLit(targets, input.lit));
  return { width, height: Math.max(1, rows * height), shapes, targets };
}

function layTitle(
  place: ShiftOfPlace,
  left: number,
  y: number,
  room: number,
  { measure, words }: PlacesInput,
): readonly ChartShape[] {
  const total = words.total(place);
  const size = measure(total, CHART_TEXT.label);
  const style = CHART_TEXT.strong;
  const text = ellipsize(words.place(place), Math.max(0, room - size - GAP), style, measure);
  const x = left + measure(text, style) + GAP;
  return [
    { kind: 'text', x: left, y, text, style, ink: 'ink' },
    { kind: 'text', x, y, text: total, style: CHART_TEXT.label, ink: 'muted' },
  ];
}
