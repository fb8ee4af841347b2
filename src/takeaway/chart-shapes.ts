import { PLATE_LETTERS, PLATE_SIDE, type LaidPlate, layPlate } from '../layout/chart-plate.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { settledWindow } from '../state/app-state.ts';
import { FRAMES, LAYOUT_SHARES, LONG_WIDTH, NARROW, type PictureShape } from './picture-frames.ts';
import { type PictureSource, captionOf } from './picture-source.ts';
import type { TakenChart } from './taken-chart.ts';

/** A chart with its name, its sentence, its colours and where it comes from, in a shape. */
export interface ShapedChart extends LaidPlate {
  readonly picture: LensPicture;
  /** Pixels of the file for each pixel of the layout. */
  readonly scale: number;
}

/**
 * Of a long picture: the width of its layout, about that of a phone, so that the letters are as large
 * there as on its screen; and the height in its width of a chart that takes what it is given.
 */
const LONG = { layout: 432, high: 1.2 } as const;

/** Lays a chart out in a shape. Only a fixed shape can be too small for all of it. */
export function shapeChart(
  source: PictureSource,
  chart: TakenChart,
  shape: PictureShape,
): ShapedChart {
  const { screen, view } = source;
  switch (shape) {
    case 'screen':
    case 'whole':
      return lay(source, chart, {
        width: screen.width + 2 * PLATE_SIDE,
        height: null,
        roomHeight: screen.height,
        compact: view.compact,
        scale: 1,
      });
    case 'long':
      return lay(source, chart, {
        width: LONG.layout,
        height: null,
        roomHeight: Math.round(LONG.layout * LONG.high),
        compact: true,
        scale: LONG_WIDTH / LONG.layout,
      });
    default:
      return fill(source, chart, FRAMES[shape]);
  }
}

/** Share of the frame's width at which a chart that does not fit leaves rows out, rather than be smaller. */
const FIXED_SHARE = 5 / 6;

/**
 * The largest lettering at which all of the chart fits the frame. Where there is none that can be read,
 * the chart leaves out what matters least; one that cannot is cut.
 */
function fill(
  source: PictureSource,
  chart: TakenChart,
  frame: { readonly width: number; readonly height: number },
): ShapedChart {
  const laid = (share: number, fixed = false) =>
    lay(source, chart, {
      fixed,
      width: Math.round(frame.width * share),
      height: Math.round(frame.height * share),
      roomHeight: 0,
      compact: frame.width * share < NARROW,
      scale: 1 / share,
    });
  const readable = LAYOUT_SHARES.filter((share) => share <= 1);
  for (const share of readable) {
    const shaped = laid(share);
    if (!shaped.isCut) return shaped;
  }
  return laid(FIXED_SHARE, true);
}

interface ChartSize {
  readonly fixed?: boolean;
  readonly width: number;
  readonly height: number | null;
  readonly roomHeight: number;
  readonly compact: boolean;
  readonly scale: number;
}

function lay(
  source: PictureSource,
  chart: TakenChart,
  { compact, scale, ...size }: ChartSize,
): ShapedChart {
  const { t, state, measure } = source;
  const picture = chart.make(compact, measure);
  const window = settledWindow(state);
  const laid = layPlate({
    ...size,
    title: t(`lens.title.${chart.view}`),
    told: (width) => picture.told(window, width),
    legend: picture.legend,
    signs: picture.signs ?? [],
    caption: captionOf(source),
    chart: (room) => picture.layout(window, room),
    letters: PLATE_LETTERS[compact ? 'compact' : 'wide'],
    measure,
  });
  return { ...laid, picture, scale };
}
