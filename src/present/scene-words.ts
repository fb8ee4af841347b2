import { useTranslation } from 'react-i18next';
import type { Scene } from '../model/story.ts';
import { type LocalText, pick } from '../model/text.ts';
import { type Viewport, wholeDays } from '../model/viewport.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import type { View } from '../state/app-state.ts';
import { chartViewOf, hasOwnYears } from '../state/chart-views.ts';
import { type SceneView, viewOf } from '../state/view-of.ts';

/** How the editor speaks of scenes and stories. */
export interface SceneWords {
  /** What a view is called: a lens by its name, with its days where it has such, `1 March 2024 – 10 June 2024`. */
  readonly name: (view: View, window: Viewport) => string;
  /** What a scene shows: its lens or its days, and its countries where they are chosen. */
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
  const name = (shown: View, window: Viewport) => {
    const { from, to } = wholeDays(window);
    const chart = chartViewOf(shown);
    const range = t('windowRange', { from: dates.day(from), to: dates.day(to) });
    const parts = [
      ...(chart === null ? [] : [t(`lens.title.${chart}`)]),
      ...(hasOwnYears(shown) ? [] : [range]),
    ];
    return parts.join(' · ');
  };
  return {
    name,
    view,
    shown: (scene) => {
      const { window, filter, view: of } = view(scene);
      const places = filter.country.only ?? [];
      return [name(of, window), placeNames(places)].filter((part) => part !== '').join(' · ');
    },
    title: (text) => {
      const words = pick(text, lang);
      return words === '' ? t('maker.untitled') : words;
    },
  };
}
