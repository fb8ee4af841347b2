import type { Plate } from '../layout/chart-plate.ts';
import type { Measure } from '../layout/measure.ts';
import { drawPlate } from './draw-plate.ts';
import { type FileNotes, svgDocument } from './svg-document.ts';
import { type TargetNote, svgPen } from './svg-pen.ts';
import type { Theme } from './theme.ts';

/** What a file says of a chart. */
export interface PlateNotes extends FileNotes {
  /** What is said of a target of the chart; null for what is none. */
  readonly target: (key: string) => TargetNote | null;
}

/** How a chart is drawn into a file. */
export interface PlateDrawing {
  readonly theme: Theme;
  readonly transparent: boolean;
  /** Pixels of the file for each pixel of the layout. */
  readonly scale: number;
}

/**
 * A chart as an SVG file, by the rules of pictures of the timeline. What can be pointed at is a group
 * with what it says: `data-event` where it stands for an event, `data-target` where it does not.
 * `measure` is the one that it was laid out with.
 */
export function svgPlate(
  plate: Plate,
  { theme, transparent, scale }: PlateDrawing,
  notes: PlateNotes,
  measure: Measure,
): string {
  const { width, height } = plate;
  const noEvent = () => ({ id: '', name: '', href: null });
  const { pen, markup } = svgPen(width, height, noEvent, measure, notes.target);
  drawPlate(plate, theme, pen, transparent);
  return svgDocument({ width, height, scale }, notes, markup());
}
