import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../data/compare.ts';
import { answersBetween } from '../data/compare-figures.ts';
import { eventAt } from '../data/dataset.ts';
import { wholeExtentOf } from '../data/extent.ts';
import { allEvents } from '../data/matches.ts';
import type { ComparisonView } from '../layout/picture-view.ts';
import type { DateText } from '../model/date-text.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import type { StageView } from '../stage/stage-view.ts';
import { useApp, useWords } from './app-context.ts';
import { HoverCard } from './hover-card.tsx';
import { FitIcon, MinusIcon, PlusIcon } from './icons.tsx';
import { ZOOM_STEP, fitAll, zoomIn } from './moves.ts';
import { useDayWords } from './offset-words.ts';
import { useStageWords } from './stage-words.ts';
import { useArrows } from './use-arrows.ts';
import { PHONE, REDUCED_MOTION, useMedia } from './use-media.ts';
import { useStage } from './use-stage.ts';

interface CompareStageProps {
  readonly comparison: Comparison;
  /** Dates of the calendar, for what the axis tells otherwise. */
  readonly calendar: DateText;
  readonly onPainted: () => void;
}

/** The picture of a comparison; dataset, store and dates around it are the comparison's own. */
export function CompareStage({ comparison, calendar, onPainted }: CompareStageProps) {
  const { t } = useTranslation();
  const { dataset, theme } = useApp();
  const { lang } = useWords();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const matches = useMemo(() => allEvents(dataset.columns), [dataset]);
  const whenOf = useWhen(comparison, calendar);
  const words = useCompareWords(comparison, whenOf);
  const added = useMemo(() => comparisonView(comparison), [comparison]);
  const bounds = useMemo(() => wholeExtentOf(dataset.columns, matches), [dataset, matches]);
  const view = useMemo<StageView>(
    () => ({
      dataset,
      packer: null,
      matches,
      bounds,
      span: bounds,
      lang,
      theme,
      words,
      reducedMotion,
      compact,
      comparison: added,
    }),
    [dataset, matches, bounds, lang, theme, words, reducedMotion, compact, added],
  );
  const { host, stage } = useStage(view, onPainted);
  useArrows(stage);
  return (
    <div className="timeline" data-timeline="true">
      <div
        ref={host}
        id="timeline"
        className="stage"
        role="group"
        tabIndex={-1}
        aria-label={t('timelineSummary', { count: matches.length })}
      />
      <CompareTools />
      <HoverCard whenOf={whenOf} />
      {matches.length === 0 && (
        <p className="empty" role="status">
          {t('compare.nothing')}
        </p>
      )}
    </div>
  );
}

function CompareTools() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const fit = () => fitAll(store, dataset, allEvents(dataset.columns));
  const tools = [
    { id: 'fit', name: t('fitAll'), act: fit, icon: <FitIcon /> },
    { id: 'out', name: t('zoomOut'), act: () => zoomIn(store, 1 / ZOOM_STEP), icon: <MinusIcon /> },
    { id: 'in', name: t('zoomIn'), act: () => zoomIn(store, ZOOM_STEP), icon: <PlusIcon /> },
  ];
  return (
    <div className="compare-tools" role="group" aria-label={t('zoomTools')}>
      {tools.map(({ id, name, act, icon }) => (
        <button
          key={id}
          type="button"
          className="tool"
          aria-label={name}
          title={name}
          onClick={act}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}

/** Tells an event's true date and, where days count from day 0, its distance from there. */
function useWhen(comparison: Comparison, calendar: DateText): (event: PolicyEvent) => string {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return useMemo(() => {
    const aligned = comparison.alignment.kind !== 'calendar';
    return (copy) => {
      const original = comparison.originalOf(copy.id);
      const { date } = original?.event ?? copy;
      const told = calendar.date(date);
      if (original === undefined || !aligned) return told;
      return t('compare.when', { date: told, day: dayWords(date.first, original.origin) });
    };
  }, [t, comparison, calendar, dayWords]);
}

function useCompareWords(
  { originalOf }: Comparison,
  whenOf: (event: PolicyEvent) => string,
): StageView['words'] {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, placeNames } = useWords();
  const words = useStageWords();
  return useMemo(
    () => ({
      ...words,
      markName: (index, joined) => {
        const event = eventAt(dataset, index);
        if (event === undefined) return '';
        const values = {
          title: pick(event.title, lang),
          date: whenOf(event),
          places: placeNames((originalOf(event.id)?.event ?? event).jurisdictions),
        };
        return joined === 0
          ? t('markName', values)
          : t('markNameJoined', { ...values, count: joined });
      },
    }),
    [t, dataset, lang, placeNames, words, originalOf, whenOf],
  );
}

function comparisonView(comparison: Comparison): ComparisonView {
  const { dataset, alignment, copiesOf, originalOf } = comparison;
  const indicesOf = (id: PolicyEvent['id']) =>
    copiesOf(id).flatMap((copy) => dataset.indexOf.get(copy) ?? []);
  return {
    fromZero: alignment.kind !== 'calendar',
    timeless: alignment.kind === 'own',
    pairs: answersBetween(comparison).flatMap(({ from, to }) =>
      indicesOf(from.id).flatMap((start) =>
        indicesOf(to.id).map((end): readonly [number, number] => [start, end]),
      ),
    ),
    copiesOf: (index) => {
      const event = eventAt(dataset, index);
      const real = event === undefined ? undefined : originalOf(event.id)?.event.id;
      return real === undefined ? [index] : indicesOf(real);
    },
  };
}
