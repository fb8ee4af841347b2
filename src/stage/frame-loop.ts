/** What a frame has to do again: the whole picture, or only what lies over it. */
export type Need = 'scene' | 'overlay';

/** The one owner of animation frames: however often it is asked, it draws once a frame. */
export interface FrameLoop {
  readonly need: (what: Need) => void;
  /** Runs `step` before each frame until it returns false. */
  readonly animate: (step: (now: number) => boolean) => void;
  /** Draws now what is due, for what cannot wait for the next frame. */
  readonly flush: () => void;
  readonly stop: () => void;
}

export function createFrameLoop(draw: (needs: ReadonlySet<Need>) => void): FrameLoop {
  const needs = new Set<Need>();
  let step: ((now: number) => boolean) | null = null;
  let request = 0;
  const frame = (now: number) => {
    request = 0;
    if (step !== null && !step(now)) step = null;
    flush();
    if (step !== null) schedule();
  };
  const flush = () => {
    if (needs.size === 0) return;
    const due = new Set(needs);
    needs.clear();
    draw(due);
  };
  const schedule = () => {
    if (request === 0) request = requestAnimationFrame(frame);
  };
  return {
    need: (what) => {
      needs.add(what);
      schedule();
    },
    animate: (next) => {
      step = next;
      schedule();
    },
    flush,
    stop: () => {
      step = null;
      needs.clear();
      if (request !== 0) cancelAnimationFrame(request);
      request = 0;
    },
  };
}
