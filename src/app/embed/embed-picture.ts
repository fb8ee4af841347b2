import { goToEvent } from '../../browse/moves.ts';
import { eventOf } from '../../data/dataset.ts';
import type { EventId } from '../../model/policy-event.ts';
import type { Direction } from '../../layout/walk.ts';
import type { LensPicture, LensStage } from '../../stage/lens-stage.ts';
import { type Stage, createStage } from '../../stage/stage.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import type { EmbedScreen } from './embed-screen.ts';
import type { EmbedLens, EmbedView } from './embed-views.ts';
import type { LensKit } from './lens-kit.ts';
import { loadLenses } from './load-lenses.ts';

/** What stands in the middle of a frame: the timeline, or the chart of a lens. */
export interface EmbedPicture {
  readonly show: (seen: EmbedView) => void;
  /** Moves the keyboard along the timeline; a chart walks by itself. */
  readonly walk: (direction: Direction) => void;
  readonly reveal: (id: EventId, share: number) => void;
}

/** Builds the one that is asked for, and takes the other away: each would move the window. */
export function createEmbedPicture(
  store: Store<AppState, Action>,
  { ground, lens: room, more }: EmbedScreen,
  onPainted: () => void,
): EmbedPicture {
  let timeline: Stage | null = null;
  let chart: LensStage | null = null;
  let kit: LensKit | null = null;
  let laid: { readonly of: EmbedLens; readonly picture: LensPicture } | null = null;
  let latest: EmbedView | null = null;
  let asked = false;
  const painted = () => {
    more.look();
    onPainted();
  };
  const load = () => {
    if (asked) return;
    asked = true;
    loadLenses().then(
      (loaded) => {
        kit = loaded;
        if (latest !== null) show(latest);
      },
      () => {
        asked = false;
        // Better the timeline than nothing, with the reason.
        const lost = { code: 'lost', param: 'view', value: store.get().view } as const;
        const notices = [...store.get().notices, lost];
        store.dispatch({ type: 'addressRead', state: { view: 'timeline', notices } });
      },
    );
  };
  const showChart = (lens: EmbedLens, { view, told }: EmbedView) => {
    if (kit === null) return load();
    chart ??= kit.createLensStage(room, store, {
      onPainted: painted,
      onChoose: (id) => {
        const event = eventOf(lens.parts.dataset, id);
        if (event !== null) goToEvent(store, event);
      },
      onList: (ids) => store.dispatch({ type: 'joinedShown', ids }),
    });
    if (laid?.of !== lens) laid = { of: lens, picture: kit.lensChart(lens.view, lens.parts) };
    const { theme, reducedMotion, bounds } = view;
    // What a story points out should not have to be scrolled to, where there is room to see it well.
    const fixed = told !== null && !view.compact;
    chart.show({ picture: laid.picture, theme, reducedMotion, bounds, scale: 1, fixed });
  };
  function show(seen: EmbedView): void {
    latest = seen;
    const isChart = seen.lens !== null;
    ground.hidden = isChart;
    room.hidden = !isChart;
    if (seen.lens !== null) {
      timeline?.destroy();
      timeline = null;
      showChart(seen.lens, seen);
    } else {
      chart?.destroy();
      chart = null;
      timeline ??= createStage(ground, store, { onPainted: painted }, 'frame');
      timeline.show(seen.view);
    }
    more.look();
  }
  return {
    show,
    walk: (direction) => timeline?.walk(direction),
    reveal: (id, share) => timeline?.reveal(id, share),
  };
}
