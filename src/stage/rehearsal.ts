/** Frames drawn before anyone asks for one. */
export interface Rehearsal {
  /** Plays the turns still left, each when the page has nothing else to do. */
  readonly goOn: (play: (turn: number) => void) => void;
  /** Until it is told to go on. */
  readonly stop: () => void;
}

/**
 * A rehearsal of so many turns in all. The first frames of a page cost several times those that follow: the
 * engine has not yet compiled what draws them, nor has a canvas all its buffers. Where the browser
 * does not tell when it is idle (Safari) nothing is played, since that would be in somebody's way.
 */
export function createRehearsal(turns: number): Rehearsal {
  let turn = 0;
  let call = 0;
  const stop = () => {
    if (call !== 0) cancelIdleCallback(call);
    call = 0;
  };
  return {
    goOn: (play) => {
      if (!('requestIdleCallback' in globalThis)) return;
      stop();
      const wait = () => {
        call = turn < turns ? requestIdleCallback(next) : 0;
      };
      const next = () => {
        play(turn);
        turn += 1;
        wait();
      };
      wait();
    },
    stop,
  };
}
