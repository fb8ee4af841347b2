import type { ShiftOfPlace } from '../tally/shift.ts';
import { CHART_TEXT, type Chart, stackCharts } from './chart.ts';
import { ellipsize } from './measure.ts';
import {
  type ShiftInput,
  columnsRoom,
  layShift,
  shiftHeights,
  yearsWithRoom,
} from './shift-chart.ts';
import { type PlacesWords, layPlaces, placesRows } from './shift-places.ts';

/** The chart of all with the small ones of countries and bodies under it. */
export interface WholeShiftInput extends Omit<ShiftInput, 'words' | 'columns'> {
  readonly places: readonly ShiftOfPlace[];
  /** Code of the place whose chart is shown before others; none when missing. */
  readonly chosen?: string | null;
  readonly words: ShiftInput['words'] & {
    readonly places: PlacesWords;
    /** The heading over the small charts: of so many places out of all that could be shown. */
    readonly heading: (shown: number, all: number) => string;
  };
}

/** Height of the heading over the small charts, and of the columns of all over them; pixels. */
const HEADING = 34;
const LEAST_COLUMNS = 170;
/** Lowest columns at which shares can still be told apart, pixels. */
const LOWEST = 60;

/**
 * The whole shift. In a room that can be scrolled the columns of all are in sight, and under them that
 * more follows. In a fixed one they take what height there is, and as many whole rows of small charts
 * stand under them as leave these enough; in one too low for them the chart is higher than the room.
 */
export function fitShift(input: WholeShiftInput, height: number, fixed: boolean): Chart {
  const { width, compact, places } = input;
  const years = yearsWithRoom(input.years, columnsRoom(input)).map(({ year }) => year);
  const { perRow, height: row } = placesRows(years.length, width);
  const { columns, rest } = shiftHeights(compact);
  if (!fixed) {
    const seen = Math.min(columns, height - rest - HEADING);
    return layAll(input, Math.max(LEAST_COLUMNS, seen), places, years);
  }
  const rowsOver = (least: number) => Math.floor((height - rest - least - HEADING) / row);
  const chosen = places.filter(({ code }) => code === input.chosen);
  // What somebody chose is shown, if under lower columns.
  const wanted = Math.max(rowsOver(LEAST_COLUMNS), Math.min(chosen.length, rowsOver(LOWEST)));
  const rows = Math.max(0, Math.min(Math.ceil(places.length / perRow), wanted));
  const taken = rest + (rows === 0 ? 0 : HEADING + rows * row);
  const room = Math.max(LOWEST, height - taken);
  const first = new Set([...new Set([...chosen, ...places])].slice(0, rows * perRow));
  return layAll(
    input,
    room,
    places.filter((place) => first.has(place)),
    years,
  );
}

function layAll(
  input: WholeShiftInput,
  columns: number,
  shown: readonly ShiftOfPlace[],
  years: readonly number[],
): Chart {
  const { places, words, width, measure, lit = new Set() } = input;
  const chart = layShift({ ...input, columns });
  if (shown.length === 0) return chart;
  const style = CHART_TEXT.strong;
  const text = ellipsize(words.heading(shown.length, places.length), width, style, measure);
  const heading: Chart = {
    width,
    height: HEADING,
    shapes: [{ kind: 'text', x: 0, y: HEADING / 2 + 2, text, style, ink: 'ink' }],
    targets: [],
  };
  const small = layPlaces({ places: shown, years, width, measure, words: words.places, lit });
  return stackCharts([chart, heading, small]);
}
