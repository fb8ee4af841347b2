import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chartPages } from '../layout/chart-pages.ts';
import { type PlacedChart, placedPage } from '../layout/chart-plate.ts';
import { laySign } from '../layout/legend-signs.ts';
import { colorOf, drawShape } from '../paint/draw-chart.ts';
import { drawPlaced } from '../paint/draw-plate.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { settledWindow } from '../state/app-state.ts';
import { domPen } from './dom-pen.ts';
import { type Paper, chartRoom } from './paper.ts';
import { PAPER_THEME } from './sheet-picture.tsx';
import type { TakenChart } from './taken-chart.ts';
import type { TakenContext } from './taken-context.ts';

interface SheetChartProps {
  readonly context: TakenContext;
  readonly chart: TakenChart;
  readonly paper: Paper;
}

/** The chart of a lens as vectors, with its name, its sentence and its colours; a high one over several sheets. */
export function SheetChart({ context, chart, paper }: SheetChartProps) {
  const { t } = useTranslation();
  const { state } = context;
  const { picture, told, pages } = useMemo(() => {
    const { width, height } = chartRoom(paper);
    const made = chart.make(false, canvasMeasure());
    const window = settledWindow(state);
    const laid = made.layout(window, { width, height: Math.floor(height * CHART_SHARE) });
    return {
      picture: made,
      told: made.told(window, width),
      // Where the browser chooses the sheet nobody knows where the next one begins.
      pages: chartPages(paper.size === 'auto' ? { ...laid, head: 0 } : laid, height).map(
        (page) => ({
          from: page.from,
          width: laid.width,
          height: page.head + page.height,
          parts: placedPage(laid, page, 0, 0),
        }),
      ),
    };
  }, [chart, paper, state]);
  return (
    <section className="sheet-chart">
      <h2>{t(`lens.title.${chart.view}`)}</h2>
      <p>{told}</p>
      {pages.map((page) => (
        <ChartSheet key={page.from} name={picture.name} page={page} />
      ))}
      <ul className="sheet-legend" aria-label={t('download.legend')}>
        {picture.legend.map(({ text, ...tint }) => (
          <li key={text}>
            <svg className="sheet-swatch" viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" rx="1.5" fill={colorOf(tint, PAPER_THEME)} />
            </svg>
            {text}
          </li>
        ))}
        {picture.signs?.map((item) => (
          <li key={item.sign}>
            <SignShape sign={item.sign} />
            {item.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Size of the words beside a sign, its own pixels. */
const SIGN_SIZE = 12;

function SignShape({ sign }: { readonly sign: string }) {
  const host = useRef<SVGSVGElement>(null);
  const { width, shapes } = useMemo(() => laySign(sign, 1, SIGN_SIZE / 2 + 2, SIGN_SIZE), [sign]);
  useLayoutEffect(() => {
    const svg = host.current;
    if (svg === null) return;
    svg.replaceChildren();
    const pen = domPen(svg);
    for (const shape of shapes) drawShape(shape, PAPER_THEME, pen);
  }, [shapes]);
  if (width === 0) return null;
  const viewBox = `0 0 ${width + 2} ${SIGN_SIZE + 4}`;
  return <svg ref={host} className="sheet-sign" viewBox={viewBox} aria-hidden="true" />;
}

/** How much of a picture's height is left to a chart beside its name and sentence. */
const CHART_SHARE = 0.86;

interface ChartSheetProps {
  readonly name: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly parts: readonly PlacedChart[];
  };
}

/** What of a chart stays on one sheet. */
function ChartSheet({ name, page: { width, height, parts } }: ChartSheetProps) {
  const host = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const svg = host.current;
    if (svg === null) return;
    svg.replaceChildren();
    const pen = domPen(svg);
    for (const part of parts) drawPlaced(part, PAPER_THEME, pen);
  }, [parts]);
  return (
    <svg
      ref={host}
      className="sheet-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
    />
  );
}
