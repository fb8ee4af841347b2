import { useEffect, useMemo, useState } from 'react';
import type { Comparison } from '../data/compare.ts';
import { allEvents } from '../data/matches.ts';
import { type AppContext, AppContextProvider, useApp } from './app-context.ts';
import { CompareFoot } from './compare-foot.tsx';
import { CompareStage } from './compare-stage.tsx';
import { createCompareStore, mirrorSelection } from './compare-store.ts';
import { useOffsetDates } from './offset-words.ts';
import { showInstead } from './shown-timeline.ts';

interface ComparePictureProps {
  readonly comparison: Comparison;
  readonly onPainted: () => void;
}

/** The comparison as a timeline with a window of its own, and in words below it. */
export function ComparePicture({ comparison, onPainted }: ComparePictureProps) {
  const app = useApp();
  const { store } = app;
  const offsets = useOffsetDates();
  const [own] = useState(() => createCompareStore(store, comparison));
  const { dataset, alignment } = comparison;
  useEffect(() => mirrorSelection(store, own, comparison), [store, own, comparison]);
  useEffect(() => {
    const matches = allEvents(dataset.columns);
    return showInstead(store, { store: own, dataset, matches });
  }, [store, own, dataset]);
  const inside = useMemo<AppContext>(() => {
    const dates = alignment.kind === 'calendar' ? app.words.dates : offsets;
    return { ...app, store: own, dataset, packer: null, words: { ...app.words, dates } };
  }, [app, own, dataset, alignment, offsets]);
  return (
    <>
      <AppContextProvider value={inside}>
        <CompareStage comparison={comparison} calendar={app.words.dates} onPainted={onPainted} />
      </AppContextProvider>
      <CompareFoot comparison={comparison} />
    </>
  );
}
