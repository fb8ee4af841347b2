import { drawPlate } from '../paint/draw-plate.ts';
import type { TargetNote } from '../paint/svg-pen.ts';
import { svgPlate } from '../paint/svg-plate.ts';
import { type ShapedChart, shapeChart } from './chart-shapes.ts';
import { firstSource, targetsOf } from './chart-target.ts';
import { type PictureSource, captionOf, fileNotes } from './picture-source.ts';
import { pngOf } from './png-canvas.ts';
import type { PngFile, PngOptions } from './png-file.ts';
import type { PictureOptions, SvgFile } from './svg-file.ts';
import type { TakenChart } from './taken-chart.ts';

/** The chart of a lens as an SVG file; texts stay texts. */
export function chartSvg(
  source: PictureSource,
  chart: TakenChart,
  { shape, transparent }: PictureOptions,
): SvgFile {
  const shaped = shapeChart(source, chart, shape);
  const { plate, scale, isCut } = shaped;
  const drawing = { theme: source.view.theme, transparent, scale };
  return { text: svgPlate(plate, drawing, notesOf(source, chart, shaped), source.measure), isCut };
}

/** The same as a PNG file. Null where the browser has no memory for a picture so large. */
export async function chartPng(
  source: PictureSource,
  chart: TakenChart,
  options: PngOptions,
): Promise<PngFile | null> {
  const { plate, scale, isCut } = shapeChart(source, chart, options.shape);
  const { theme } = source.view;
  const size = { width: plate.width, height: plate.height, scale };
  const made = await pngOf(size, options, (pen) =>
    drawPlate(plate, theme, pen, options.transparent),
  );
  return made === null ? null : { ...made, isCut };
}

function notesOf(source: PictureSource, { view }: TakenChart, shaped: ShapedChart) {
  const { chart, picture, told } = shaped;
  const title = `${captionOf(source).title} · ${source.t(`lens.title.${view}`)}`;
  const targetOf = targetsOf(chart, picture, source.view.dataset);
  return {
    ...fileNotes(source, title, [picture.name, told].join('\n')),
    target: (key: string): TargetNote | null => {
      const target = targetOf(key);
      if (target === null) return null;
      const { name, event } = target;
      return { event: event?.id ?? null, name, href: event === null ? null : firstSource(event) };
    },
  };
}
