import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Lane } from '../layout/lane-options.ts';
import type { StageView } from '../stage/stage-view.ts';
import { type Stage, createStage } from '../stage/stage.ts';
import { useApp } from './app-context.ts';

/** A stage in the element that `host` is given to, showing the latest view; `onLanes` must not change. */
export function useStage(
  view: StageView,
  onPainted: () => void,
  onLanes?: (lanes: readonly Lane[]) => void,
): { readonly host: RefObject<HTMLDivElement | null>; readonly stage: Stage | null } {
  const { store } = useApp();
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const painted = useRef(onPainted);
  useEffect(() => {
    painted.current = onPainted;
  }, [onPainted]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const created = createStage(host.current, store, {
      onPainted: () => painted.current(),
      onLanes,
    });
    setStage(created);
    return () => created.destroy();
  }, [store, onLanes]);
  useEffect(() => stage?.show(view), [stage, view]);
  return { host, stage };
}
