import { Suspense, useCallback, useEffect, useState } from 'react';
import { isUse } from '../state/is-use.ts';
import { useApp } from './app-context.ts';
import { lazyPart } from './lazy-part.tsx';

const FirstHint = lazyPart(() => import('./first-hint.tsx').then((part) => part.FirstHint));

interface FirstVisitProps {
  /** Whether the words may stand: not before what somebody's link shows, nor beside a search. */
  readonly mayShow: boolean;
  /** Whether the reader has used the page before; asked once. */
  readonly wasSeen: () => boolean;
  /** Called when the reader has read the words, or moved, chosen or opened anything without them. */
  readonly onSeen: () => void;
}

/**
 * The words for a first visit, until the reader's first use of the page. It knows itself whether they
 * are still there: the first turn of the wheel must not draw the whole screen again.
 */
export function FirstVisit({ mayShow, wasSeen, onSeen }: FirstVisitProps) {
  const { store } = useApp();
  const [isDone, setIsDone] = useState(wasSeen);
  const shows = mayShow && !isDone;
  const finish = useCallback(() => {
    onSeen();
    if (shows) setIsDone(true);
  }, [onSeen, shows]);
  useEffect(() => {
    if (isDone) return undefined;
    const before = store.get();
    const stop = store.subscribe(() => {
      if (!isUse(before, store.get())) return;
      stop();
      finish();
    });
    return stop;
  }, [store, isDone, finish]);
  if (!shows) return null;
  return (
    <Suspense>
      <FirstHint onDone={finish} />
    </Suspense>
  );
}
