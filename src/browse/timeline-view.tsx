import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { extentOfAll, wholeExtentOf } from '../data/extent.ts';
import type { Lane } from '../layout/lane-options.ts';
import type { StageView } from '../stage/stage-view.ts';
import { useApp, useWords } from './app-context.ts';
import { LanesControl } from './lanes-control.tsx';
import { useStageWords } from './stage-words.ts';
import { useStage } from './use-stage.ts';
import { useArrows } from './use-arrows.ts';
import { EmptyState } from './empty-state.tsx';
import { HoverCard } from './hover-card.tsx';
import { PHONE, REDUCED_MOTION, useMedia } from './use-media.ts';
import { useMatches } from './use-matches.ts';

/** The timeline itself: the stage draws it, this hands it what changes at human speed. */
export function TimelineView({ onPainted }: { readonly onPainted: () => void }) {
  const { t } = useTranslation();
  const { dataset, packer, theme } = useApp();
  const { lang } = useWords();
  const matches = useMatches();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const words = useStageWords();
  const { columns } = dataset;
  const span = useMemo(() => extentOfAll(columns), [columns]);
  const bounds = useMemo(
    () => (matches.length === columns.length ? span : wholeExtentOf(columns, matches)),
    [columns, matches, span],
  );
  const [lanes, setLanes] = useState<readonly Lane[]>([]);
  const view = useMemo<StageView>(
    () => ({
      dataset,
      packer,
      matches,
      bounds,
      span,
      lang,
      theme,
      words,
      reducedMotion,
      compact,
      comparison: null,
    }),
    [dataset, packer, matches, bounds, span, lang, theme, words, reducedMotion, compact],
  );
  const { host, stage } = useStage(view, onPainted, setLanes);
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
