import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeExtentOf } from '../data/extent.ts';
import type { Lane } from '../layout/lane-options.ts';
import type { StageView } from '../stage/stage-view.ts';
import { type Stage, createStage } from '../stage/stage.ts';
import { useApp, useWords } from './app-context.ts';
import { LanesControl } from './lanes-control.tsx';
import { useStageWords } from './stage-words.ts';
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
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [lanes, setLanes] = useState<readonly Lane[]>([]);
  const painted = useRef(onPainted);
  useEffect(() => {
    painted.current = onPainted;
  }, [onPainted]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const created = createStage(host.current, store, {
      onPainted: () => painted.current(),
      onLanes: setLanes,
    });
    setStage(created);
    return () => created.destroy();
  }, [store]);
  const view = useMemo<StageView>(
    () => ({
      dataset,
      packer,
      matches,
      bounds,
      lang,
      theme,
      words,
      reducedMotion,
      compact,
      comparison: null,
    }),
    [dataset, packer, matches, bounds, lang, theme, words, reducedMotion, compact],
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
      <LanesControl lanes={lanes} />
      <HoverCard />
      <EmptyState matches={matches} />
    </section>
  );
}
