import { type Bounds, allowing, overshootOf, resist, settle, unresist } from '../model/edge.ts';
import { type Viewport, panBy } from '../model/viewport.ts';

/** What the edge of the data needs to know and may do. */
export interface EdgeTargets {
  readonly window: () => Viewport;
  /** The window that is, or will be once a flight has landed. */
  readonly settled: () => Viewport;
  readonly move: (window: Viewport) => void;
  /** Flies to a window that is no choice of the reader's. */
  readonly springBack: (to: Viewport) => void;
  /** Where the data begins and ends; null without data. */
  readonly bounds: () => Bounds | null;
  /** Whether motion is unwelcome: then the window stops at the edge instead. */
  readonly still: () => boolean;
}

/** The edge of the data as a hand feels it. */
export interface Edge {
  /** A hand takes hold: the window it would have pulled to by now were there no resistance. */
  readonly take: () => Viewport;
  /** The window to show for the one the hand asks for. */
  readonly pull: (asked: Viewport) => Viewport;
  /** The hand lets go: the window flies back if it was pulled past the edge. */
  readonly release: () => void;
  /** A sideways wheel: moves by a share of the span, and lets go once the wheel has been quiet. */
  readonly push: (share: number) => void;
  readonly stop: () => void;
}

/** Quiet time after which a wheel has been let go, milliseconds. */
const QUIET = 150;

/** Feels where the data ends. A window that was asked for outside is where the hand starts from. */
export function createEdge(targets: EdgeTargets): Edge {
  let held: Bounds | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asked = (window: Viewport) =>
    held === null || targets.still() ? window : unresist(window, held);
  const take = () => {
    clearTimeout(timer);
    timer = undefined;
    const bounds = targets.bounds();
    held = bounds === null ? null : allowing(bounds, targets.settled());
    return asked(targets.window());
  };
  const pull = (window: Viewport) => {
    if (held === null) return window;
    return targets.still() ? settle(window, held) : resist(window, held);
  };
  const release = () => {
    const window = targets.window();
    // A flight that has been asked for meanwhile is under way to somewhere else: it is left alone.
    const flying = targets.settled() !== window;
    if (held !== null && !flying && overshootOf(window, held) !== 0) {
      targets.springBack(settle(window, held));
    }
    held = null;
  };
  return {
    take,
    pull,
    release,
    push: (share) => {
      const from = timer === undefined ? take() : asked(targets.window());
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        release();
      }, QUIET);
      targets.move(pull(panBy(from, share)));
    },
    stop: () => clearTimeout(timer),
  };
}
