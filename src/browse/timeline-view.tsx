import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventAt } from '../data/dataset.ts';
import { wholeExtentOf } from '../data/extent.ts';
import { allEvents } from '../data/matches.ts';
import { localeOf, pick } from '../model/text.ts';
import type { StageView } from '../stage/stage-view.ts';
import { type Stage, createStage } from '../stage/stage.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { useLaneNames } from './lane-names.ts';
import { useArrows } from './use-arrows.ts';
import { EmptyState } from './empty-state.tsx';
import { HoverCard } from './hover-card.tsx';
import { PHONE, REDUCED_MOTION, useMedia } from './use-media.ts';
import { useMatches } from './use-matches.ts';

/** The timeline itself: the stage draws it, this hands it what changes at human speed. */
export function TimelineView({ onPainted }: { readonly onPainted: () => void }) {
  const { t } = useTranslation();
  const { store, dataset, packer, theme } = useApp();
  const { lang } = useWords();
  const matches = useMatches();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const words = useStageWords();
  const bounds = useMemo(() => wholeExtentOf(dataset.columns, matches), [dataset, matches]);
  const span = useMemo(() => {
    const { columns } = dataset;
    return wholeExtentOf(columns, allEvents(columns));
  }, [dataset]);
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const painted = useRef(onPainted);
  useEffect(() => {
    painted.current = onPainted;
  }, [onPainted]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const created = createStage(host.current, store, () => painted.current());
    setStage(created);
    return () => created.destroy();
  }, [store]);
  const view = useMemo<StageView>(
    () => ({ dataset, packer, matches, bounds, span, lang, theme, words, reducedMotion, compact }),
    [dataset, packer, matches, bounds, span, lang, theme, words, reducedMotion, compact],
  );
  useEffect(() => stage?.show(view), [stage, view]);
  useArrows(stage);
  return (
    <section className="timeline" data-timeline="true" aria-label={t('timeline')}>
      <div
        ref={host}
        id="timeline"
        className="stage"
        role="group"
        tabIndex={-1}
        aria-label={t('timelineSummary', { count: matches.length })}
      />
      <HoverCard />
      <EmptyState matches={matches} />
    </section>
  );
}

/** A function that works out each answer once. */
function remembered<K, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    const answer = known.get(of) ?? work(of);
    known.set(of, answer);
    return answer;
  };
}

function useStageWords(): StageView['words'] {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates, placeNames } = useWords();
  const by = useAppState((state) => state.lanes.by);
  const nameOfLane = useLaneNames();
  return useMemo(() => {
    // Short forms past ten thousand: 12K, 1.2万.
    const numbers = new Intl.NumberFormat(localeOf(lang), { notation: 'compact' });
    const laneName = (key: string) => nameOfLane(by, key);
    return {
      // Asked for in every frame, for the same few lanes.
      laneName: remembered(laneName),
      laneCount: remembered((count: number) => t('laneCount', { count })),
      number: (count) => numbers.format(count),
      today: t('today'),
      asOf: remembered((date: string) => t('law.asOfLine', { date })),
      asOfName: t('law.handle'),
      toggleOthers: remembered((open: boolean) => {
        const name = t('lane.others');
        return open ? t('closeLane', { name }) : t('openLane', { name });
      }),
      dates,
      outside: (side, count, key) => t(`outside.${side}`, { count, lane: laneName(key) }),
      arc: ({ connection: { type, direction }, other }) => {
        const event = eventAt(dataset, other);
        const title = event === undefined ? '' : pick(event.label, lang);
        return t('arcLabel', { relation: t(`relation.${direction}.${type}`), title });
      },
      markName: (index, joined) => {
        const event = eventAt(dataset, index);
        if (event === undefined) return '';
        const values = {
          title: pick(event.title, lang),
          date: dates.date(event.date),
          places: placeNames(event.jurisdictions),
        };
        return joined === 0
          ? t('markName', values)
          : t('markNameJoined', { ...values, count: joined });
      },
    };
  }, [t, dataset, lang, dates, placeNames, by, nameOfLane]);
}
