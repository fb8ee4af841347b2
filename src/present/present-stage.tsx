import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '../data/slide.ts';
import type { Scene } from '../model/story.ts';
import { spanOf } from '../model/viewport.ts';
import { slideViewOf } from '../stage/slide-view.ts';
import type { StageView } from '../stage/stage-view.ts';
import type { SceneView } from '../state/view-of.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { useStageWords } from '../browse/stage-words.ts';
import { PHONE, REDUCED_MOTION, useMedia } from '../browse/use-media.ts';
import { useStage } from '../browse/use-stage.ts';

interface PresentStageProps {
  readonly scene: Scene;
  readonly view: SceneView;
  readonly slide: Slide;
  readonly onPainted: () => void;
}

/** The timeline of a slide; store and dataset around it are the slide's own. */
export function PresentStage({ scene, view, slide, onPainted }: PresentStageProps) {
  const { t } = useTranslation();
  const { theme } = useApp();
  const { lang } = useWords();
  const reducedMotion = useMedia(REDUCED_MOTION);
  const compact = useMedia(PHONE);
  const words = useStageWords();
  const { dataset, matches, highlights } = slide;
  const stageView = useMemo<StageView>(
    () => ({
      dataset,
      packer: null,
      matches,
      bounds: null,
      span: null,
      lang,
      theme,
      words,
      reducedMotion,
      compact,
      comparison: null,
      slide: slideViewOf(scene, slide, spanOf(view.window), lang, 'screen'),
    }),
    [dataset, matches, slide, scene, lang, view.window, theme, words, reducedMotion, compact],
  );
  const { host } = useStage(stageView, onPainted);
  return (
    <section className="timeline" data-timeline="true" aria-label={t('timeline')}>
      <div
        ref={host}
        id="timeline"
        className="stage"
        role="group"
        tabIndex={-1}
        aria-label={t('timelineSummary', { count: highlights.length })}
      />
    </section>
  );
}
