import { useTranslation } from 'react-i18next';
import { addressOf } from '../state/address.ts';
import type { View } from '../state/app-state.ts';
import { chartViewOf } from '../state/chart-views.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { useStageWords } from '../browse/stage-words.ts';
import { useMatches } from '../browse/use-matches.ts';
import { PHONE, useMedia } from '../browse/use-media.ts';
import type { PictureSource } from './picture-source.ts';

/** Where no picture is on the screen, a table is, pictures are as large as one would be. */
const USUAL = { width: 1280, height: 720, scrollTop: 0 };

/** Gives, when asked, what pictures of the present view are made from. */
export function usePictureSource(): () => PictureSource {
  const { t } = useTranslation();
  const { store, dataset, packer, theme } = useApp();
  const { lang } = useWords();
  const matches = useMatches();
  const words = useStageWords();
  const compact = useMedia(PHONE);
  return () => {
    const state = store.get();
    const query = addressOf(state);
    return {
      view: { dataset, matches, lang, words, compact, comparison: null, theme },
      state,
      t,
      measure: canvasMeasure(),
      packer,
      address: new URL(`?${query}`, location.href).href.replace(/\?$/, ''),
      screen: screenNow(state.view),
    };
  };
}

function screenNow(view: View): PictureSource['screen'] {
  const stage = stageOf(view);
  if (stage === null || stage.clientWidth === 0 || stage.clientHeight === 0) return USUAL;
  const { clientWidth, clientHeight, scrollTop } = stage;
  return { width: clientWidth, height: clientHeight, scrollTop };
}

/** Lower than this it is an axis or a strip, no chart by itself; pixels. */
const LEAST_CHART = 100;

/** Where the picture of a view stands: the timeline, or the main chart of a lens, its first. */
function stageOf(view: View): Element | null {
  if (view === 'timeline') return document.querySelector('[data-timeline] .stage');
  if (chartViewOf(view) === null) return null;
  const charts = [...document.querySelectorAll('#lens .chart')];
  return charts.find(({ clientHeight }) => clientHeight >= LEAST_CHART) ?? null;
}
