import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { lifeSentence } from '../browse/create-life-words.ts';
import { MOST_LIVES, litLives, shownLives } from '../browse/life-picture.ts';
import { goToEvent } from '../browse/moves.ts';
import { PHONE, useMedia } from '../browse/use-media.ts';
import { useWidth } from '../browse/use-width.ts';
import { rowKey, stepKey } from '../layout/life-bars.ts';
import { layLives } from '../layout/life-chart.ts';
import { stepsOfLife } from '../layout/life-steps.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { drawChart } from '../paint/draw-chart.ts';
import { type Surface, canvasMeasure, createSurface } from '../stage/canvas-surface.ts';
import type { Chart } from '../layout/chart.ts';
import type { familiesOf } from '../tally/families.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import type { LensProps } from './lens-props.ts';
import type { groupsOf } from '../tally/life-groups.ts';
import { LifeLegend } from './life-legend.tsx';
import { LifeTable } from './life-table.tsx';
import { useLifeWords } from './use-life-words.ts';
import { useNearest } from './use-nearest.ts';
import { useQuietText } from './use-quiet-text.ts';

const USUAL = 900;

/** The bars of the instruments under the lines of models, and both as tables. */
export function LifePart({ counted, onPainted }: LensProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const words = useWords();
  const { sort, group } = useAppState((state) => state.lens);
  const day = useAppState((state) => state.asOf ?? state.today);
  const { lives, withoutDraft, groups, families } = useMemo(
    () => shownLives(dataset, counted.events, day, { sort, group }),
    [dataset, counted, day, sort, group],
  );
  const sentence = lifeSentence(t, words, lives);
  const drawn = lives.length <= MOST_LIVES && lives.length + families.length > 0;
  useEffect(() => {
    if (!drawn) onPainted();
  }, [drawn, onPainted]);
  return (
    <div className="lives">
      <p className="visually-hidden" role="status">
        {useQuietText(sentence)}
      </p>
      <LifeLegend />
      {drawn ? (
        <Bars
          groups={groups}
          families={families}
          day={day}
          sentence={sentence}
          onPainted={onPainted}
        />
      ) : (
        <p>{lives.length === 0 ? t('life.none') : t('life.many')}</p>
      )}
      <p className="quiet">{t('life.how', { count: withoutDraft })}</p>
      <LifeTable groups={groups} families={families} day={day} most={MOST_LIVES} />
    </div>
  );
}

interface BarsProps {
  readonly groups: ReturnType<typeof groupsOf>;
  readonly families: ReturnType<typeof familiesOf>;
  readonly day: Parameters<typeof useLifeWords>[0];
  readonly sentence: string;
  readonly onPainted: () => void;
}

function Bars({ groups, families, day, sentence, onPainted }: BarsProps) {
  const { t } = useTranslation();
  const { store, dataset, theme } = useApp();
  const { lang } = useWords();
  const selected = useAppState((state) => state.selected);
  const opened = useAppState((state) => state.opened);
  const compact = useMedia(PHONE);
  const [host, width] = useWidth(USUAL);
  const [told, setTold] = useState<string | null>(null);
  const measure = useMemo(() => canvasMeasure(), []);
  const words = useLifeWords(day);
  const lit = useMemo(
    () =>
      litLives(
        dataset,
        selected === null ? [] : [selected],
        opened?.kind === 'instrument' ? opened.id : null,
      ),
    [dataset, selected, opened],
  );
  const chart = useMemo(
    () => layLives({ groups, families, day, width, compact, measure, words, lit }),
    [groups, families, day, width, compact, measure, words, lit],
  );
  useEffect(() => onPainted(), [chart, theme, onPainted]);
  const events = useMemo(() => {
    const lives = groups.flatMap((each) => each.lives);
    const steps = [...lives.flatMap(stepsOfLife), ...families.flat()];
    return new Map<string, PolicyEvent>(steps.map((step) => [stepKey(step.id), step]));
  }, [groups, families]);
  const rows = useMemo(
    () => new Map(groups.flatMap(({ lives }) => lives.map((life) => [rowKey(life), life]))),
    [groups],
  );
  const point = (key: string | null) => {
    setTold(chart.targets.find((target) => target.key === key)?.name ?? null);
  };
  const choose = (key: string) => {
    const event = events.get(key);
    const life = rows.get(key);
    if (event !== undefined) goToEvent(store, event);
    if (life !== undefined) {
      const { id } = life.instrument;
      store.dispatch({ type: 'opened', what: { kind: 'instrument', id } });
    }
  };
  useNearest(host, { chart, onPoint: point, onChoose: choose });
  return (
    <div>
      <div className="lives-top">
        <p className="pace-told" data-pointed={told !== null}>
          {told ?? (compact ? sentence : `${sentence}${lang === 'zh' ? '' : ' '}${t('life.hint')}`)}
        </p>
        <AxisCanvas chart={chart.axis} />
      </div>
      <div ref={host} className="strips lives-bars">
        <ChartCanvas
          chart={chart}
          name={t('life.chart')}
          rows
          lit={lit}
          onChoose={choose}
          onPoint={point}
        />
      </div>
    </div>
  );
}

/** The days over the bars; the table names them all, so it is no picture of its own. */
function AxisCanvas({ chart }: { readonly chart: Chart }) {
  const { theme } = useApp();
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  useEffect(() => {
    const made = createSurface('picture');
    host.current?.append(made.element);
    surface.current = made;
    return () => made.element.remove();
  }, []);
  useEffect(() => {
    surface.current?.resize(chart.width, chart.height);
    surface.current?.draw((pen) => drawChart(chart, theme, pen));
  }, [chart, theme]);
  return <div ref={host} className="chart lives-axis" aria-hidden="true" />;
}
