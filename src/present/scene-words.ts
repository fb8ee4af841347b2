import { useTranslation } from 'react-i18next';
import type { Scene } from '../model/story.ts';
import { type LocalText, pick } from '../model/text.ts';
import { type Viewport, wholeDays } from '../model/viewport.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { type SceneView, viewOf } from '../state/view-of.ts';

/** How the editor speaks of scenes and stories. */
export interface SceneWords {
  /** `1 March 2024 – 10 June 2024`. */
  readonly range: (window: Viewport) => string;
  /** What a scene shows: its days, and its countries where they are chosen. */
  readonly shown: (scene: Pick<Scene, 'view'>) => string;
  /** A title, or a word for there being none. */
  readonly title: (text: LocalText) => string;
  /** The view that a scene means. */
  readonly view: (scene: Pick<Scene, 'view'>) => SceneView;
}

export function useSceneWords(): SceneWords {
  const { t } = useTranslation();
  const { store } = useApp();
  const { lang, dates, placeNames } = useWords();
  const view = (scene: Pick<Scene, 'view'>) => {
    const { today, home } = store.get();
    return viewOf(scene, today, home);
  };
  const range = (window: Viewport) => {
    const { from, to } = wholeDays(window);
    return t('windowRange', { from: dates.day(from), to: dates.day(to) });
  };
  return {
    range,
    view,
    shown: (scene) => {
      const { window, filter } = view(scene);
      const places = filter.country.only ?? [];
      return [range(window), placeNames(places)].filter((part) => part !== '').join(' · ');
    },
    title: (text) => {
      const words = pick(text, lang);
      return words === '' ? t('maker.untitled') : words;
    },
  };
}
