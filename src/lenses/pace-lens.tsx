import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { type CountsOf, paceSentence } from '../browse/create-pace-words.ts';
import { goToEvent } from '../browse/moves.ts';
import { eventOfMark } from '../browse/pace-marks.ts';
import { PHONE, REDUCED_MOTION, useMedia } from '../browse/use-media.ts';
import { useMatches } from '../browse/use-matches.ts';
import { useQuietWindow } from '../browse/use-quiet-window.ts';
import { useWidth } from '../browse/use-width.ts';
import { eventOf } from '../data/dataset.ts';
import { wholeExtentOf } from '../data/extent.ts';
import { barKey } from '../layout/pace-bars.ts';
import { type PaceWords, layPace } from '../layout/pace-chart.ts';
import { type Day, toDay } from '../model/day.ts';
import type { Subset } from '../model/lens-choice.ts';
import type { Viewport } from '../model/viewport.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import type { ChartView } from '../stage/chart-stage.ts';
import { type Answered, answersOf } from '../tally/answers.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { type PaceBar, countBetween, barsByGrain, governanceOf } from '../tally/pace.ts';
import { type Grain, grainOf } from '../tally/periods.ts';
import { AnswersPart } from './answers-part.tsx';
import { useDaysText } from './use-days-text.ts';
import { LensHead } from './lens-head.tsx';
import type { LensProps } from './lens-props.ts';
import { ModeSwitch } from './mode-switch.tsx';
import { PaceCanvas } from './pace-canvas.tsx';
import { PaceLegend } from './pace-legend.tsx';
import { PaceTable } from './pace-table.tsx';
import { SensitivityTable } from './sensitivity-table.tsx';
import { SpanPanel } from './span-panel.tsx';
import { SubsetChoice } from './subset-choice.tsx';
import { usePaceMarks } from './use-pace-marks.ts';
import { usePaceWords } from './use-pace-words.ts';
import { useQuietText } from './use-quiet-text.ts';
import { useChoiceEscape } from './use-choice-escape.ts';
import './pace.css';

/** Width before the page's own is known, pixels. */
const USUAL = 900;

/** How much happened when, capability above governance, and how soon what was answered. */
export function PaceLens({ counted, onPainted }: LensProps) {
  const { events } = counted;
  const [pointed, setPointed] = useState<Answered | null>(null);
  return (
    <>
      <LensHead lens="pace">
        <ModeSwitch />
        <SubsetChoice />
      </LensHead>
      <Pace counted={counted} pointed={pointed} onPainted={onPainted} />
      <AnswersPart events={events} onPoint={setPointed} />
      <Sensitivity />
    </>
  );
}

interface PaceProps extends LensProps {
  /** An answer that is pointed at below, to be shown among the marks. */
  readonly pointed: Answered | null;
}

function Pace({ counted, pointed, onPainted }: PaceProps) {
  const { t } = useTranslation();
  const { store, dataset, theme } = useApp();
  const { dates } = useWords();
  const { events } = counted;
  const { brush, mode } = useAppState((state) => state.lens);
  const selected = useAppState((state) => state.selected);
  const matches = useMatches();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const [host, width] = useWidth(USUAL);
  const [told, setTold] = useState<string | null>(null);
  const measure = useMemo(() => canvasMeasure(), []);
  const barsOf = useBars(counted);
  const marks = usePaceMarks(events, pointed);
  const quiet = useQuietWindow();
  const grain = grainOf(quiet, width);
  const countsOf = useCallback(
    (from: Day, to: Day) => countBetween(dataset.columns, events, from, to),
    [dataset, events],
  );
  const wordsOf = useWordsOfGrains(countsOf);
  const view = useMemo<ChartView>(
    () => ({
      layout: (window) => {
        const shown = grainOf(window, width);
        const bars = barsOf(shown);
        const words = wordsOf[shown];
        return layPace({ bars, marks, brush, window, width, compact, measure, words });
      },
      theme,
      reducedMotion,
      bounds: wholeExtentOf(dataset.columns, matches),
      words: { from: t('pace.from'), to: t('pace.to'), dates },
    }),
    [
      barsOf,
      marks,
      brush,
      width,
      compact,
      measure,
      wordsOf,
      theme,
      reducedMotion,
      dataset,
      matches,
      t,
      dates,
    ],
  );
  useChoiceEscape('brush', '.pace');
  const shown = barsOf(grain).filter(({ start, end }) => end > quiet.start && start < quiet.end);
  const sentence = useSentence(quiet, grain, countsOf);
  const isLit = (key: string) => {
    const id = eventOfMark(key);
    if (id !== null) return id === selected;
    const bar = shown.find((each) => barKey(each) === key);
    return bar !== undefined && brush !== null && bar.start <= brush.to && bar.end > brush.from;
  };
  const choose = (key: string, further: boolean) => {
    const event = eventOf(dataset, eventOfMark(key));
    if (event !== null) goToEvent(store, event);
    const bar = barsOf(grainOf(store.get().window, width)).find((each) => barKey(each) === key);
    if (bar === undefined) return;
    const last = toDay(bar.end - 1);
    const same = brush?.from === bar.start && brush.to === last;
    const next =
      further && brush !== null
        ? {
            from: toDay(Math.min(brush.from, bar.start)),
            to: toDay(Math.max(brush.to, last)),
          }
        : { from: bar.start, to: last };
    store.dispatch({ type: 'lensSet', lens: { brush: same ? null : next } });
  };
  return (
    <div ref={host} className="pace">
      <div className="pace-picture">
        <p className="pace-told" data-pointed={told !== null}>
          {told ?? sentence}
        </p>
        <PaceCanvas
          view={view}
          name={t('pace.chart')}
          lit={isLit}
          onChoose={choose}
          onPoint={setTold}
          onPainted={onPainted}
        />
      </div>
      <p className="visually-hidden" role="status">
        {useQuietText(sentence)}
      </p>
      {shown.length === 0 && counted.events.length === 0 && <p>{t('pace.none')}</p>}
      <SpanPanel />
      <PaceLegend />
      <p className="quiet">{t('pace.how')}</p>
      <PaceTable bars={shown} grain={grain} mode={mode} />
    </div>
  );
}

/** The bars of each grain, counted when first asked for. */
function useBars({ events }: LensProps['counted']): (grain: Grain) => readonly PaceBar[] {
  const { dataset } = useApp();
  const matches = useMatches();
  const { mode, subset } = useAppState((state) => state.lens);
  const day = useAppState((state) => state.asOf ?? state.today);
  return useMemo(() => {
    const { columns } = dataset;
    const ahead = comingOf(columns, matches, day, subset);
    return barsByGrain(columns, events, ahead, { mode, day });
  }, [dataset, matches, events, day, mode, subset]);
}

/** The words of every grain: a zoom passes from one to the next between two frames. */
function useWordsOfGrains(countsOf: CountsOf): Readonly<Record<Grain, PaceWords>> {
  const mode = useAppState((state) => state.lens.mode);
  const month = usePaceWords('month', mode, countsOf);
  const quarter = usePaceWords('quarter', mode, countsOf);
  const year = usePaceWords('year', mode, countsOf);
  return useMemo(() => ({ month, quarter, year }), [month, quarter, year]);
}

/** What the span holds, or else the window. */
function useSentence(window: Viewport, grain: Grain, countsOf: CountsOf): string {
  const { t } = useTranslation();
  const words = useWords();
  const brush = useAppState((state) => state.lens.brush);
  return paceSentence({ t, words, grain, countsOf }, window, brush);
}

/** The main figures with each subset counted, of all years. */
function Sensitivity() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { number } = useWords();
  const daysText = useDaysText();
  const matches = useMatches();
  const day = useAppState((state) => state.asOf ?? state.today);
  const figuresOf = useCallback(
    (subset: Subset): readonly string[] => {
      const { columns } = dataset;
      const { events } = countedOf(columns, matches, day, subset);
      const counts = countBetween(columns, events, toDay(-Infinity), toDay(Infinity));
      const { all, median } = answersOf(dataset, events);
      const governance = governanceOf(counts);
      const ratio = counts.capability === 0 ? '–' : daysText(governance / counts.capability);
      const value = median === null ? '–' : daysText(median);
      return [
        number(counts.capability),
        number(governance),
        ratio,
        t('pace.numberOf', { value, count: all.length }),
      ];
    },
    [dataset, matches, day, number, daysText, t],
  );
  const head = (['capability', 'governance', 'ratio', 'answer'] as const).map((each) =>
    t(`pace.sensitivity.${each}`),
  );
  return <SensitivityTable head={head} figuresOf={figuresOf} />;
}
