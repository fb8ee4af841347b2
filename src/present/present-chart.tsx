import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useWords } from '../browse/app-context.ts';
import { lensChart } from '../browse/lens-chart.ts';
import { PHONE, REDUCED_MOTION, useMedia } from '../browse/use-media.ts';
import { wholeExtentOf } from '../data/extent.ts';
import { findMatches } from '../data/matches.ts';
import type { Scene } from '../model/story.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { type LensStage, createLensStage } from '../stage/lens-stage.ts';
import { NO_EVENTS } from '../state/app-state.ts';
import type { ChartView } from '../state/chart-views.ts';
import type { SceneView } from '../state/view-of.ts';
import { useSlideScale } from './use-slide-scale.ts';
import '../browse/lens-signs.css';

interface PresentChartProps {
  readonly chart: ChartView;
  readonly scene: Scene;
  readonly view: SceneView;
  readonly onPainted: () => void;
}

/** The letters of a chart on a slide, as a multiple of those on a page. */
const LETTERING = 1.3;

/** The chart of a lens on a slide, to be looked at; the store around it is the slide's own. */
export function PresentChart({ chart, scene, view, onPainted }: PresentChartProps) {
  const { t } = useTranslation();
  const { store, dataset, theme } = useApp();
  const words = useWords();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const scale = useSlideScale();
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<LensStage | null>(null);
  const painted = useRef(onPainted);
  useEffect(() => {
    painted.current = onPainted;
  }, [onPainted]);
  const measure = useMemo(() => canvasMeasure(), []);
  const [today] = useState(() => store.get().today);
  const { filter, lens, asOf } = view;
  const highlights = view.selected === null ? scene.highlights : NO_EVENTS;
  const selected = view.selected ?? highlights[0] ?? null;
  const shown = useMemo(() => {
    const matches = findMatches(dataset, filter);
    const day = asOf ?? today;
    const isToday = asOf === null;
    const told = { t, words, selected, highlights, compact, measure };
    const of = { ...told, dataset, matches, lens, day, isToday };
    const bounds = wholeExtentOf(dataset.columns, matches);
    return { picture: lensChart(chart, of), bounds };
  }, [chart, dataset, filter, lens, asOf, today, t, words, selected, highlights, compact, measure]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const onPaint = () => painted.current();
    const created = createLensStage(host.current, store, { onPainted: onPaint });
    setStage(created);
    return () => created.destroy();
  }, [store]);
  useEffect(() => {
    const times = compact ? 1 : LETTERING * scale;
    stage?.show({ ...shown, theme, reducedMotion, scale: times });
  }, [stage, shown, theme, reducedMotion, scale, compact]);
  return (
    <section className="present-chart" aria-label={t(`lens.title.${chart}`)}>
      <div ref={host} />
    </section>
  );
}
