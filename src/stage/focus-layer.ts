import { select } from 'd3';
import type { Scene, SceneMark } from '../layout/scene.ts';

/** Words for what the layer says to a screen reader. */
export interface FocusWords {
  /** `title, date, country`, and how many more are joined. */
  readonly markName: (index: number, joined: number) => string;
  readonly laneName: (key: string) => string;
}

/** Real buttons over the painted marks, one tab stop for all of them. */
export interface FocusLayer {
  readonly element: HTMLElement;
  /** Puts a button on every visible mark; `current` is the event the tab key lands on. */
  readonly place: (scene: Scene, words: FocusWords, current: number | null) => void;
  /** Moves the keyboard to the mark that holds an event; false when it is not on screen. */
  readonly focus: (index: number) => boolean;
  readonly remove: () => void;
}

interface Spot {
  readonly key: string;
  readonly mark: SceneMark;
}

/** Least side of a button, pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

export function createFocusLayer(events: {
  readonly onFocus: (index: number) => void;
  readonly onChoose: (index: number) => void;
}): FocusLayer {
  const element = document.createElement('div');
  element.className = 'focus-layer';
  const indexOf = (target: EventTarget | null) =>
    target instanceof HTMLElement && target.dataset.index !== undefined
      ? Number(target.dataset.index)
      : null;
  element.addEventListener('focusin', (event) => {
    const index = indexOf(event.target);
    if (index !== null) events.onFocus(index);
  });
  element.addEventListener('click', (event) => {
    const index = indexOf(event.target);
    // A click of the pointer is answered by the stage, which knows what is nearest.
    if (index !== null && event.detail === 0) events.onChoose(index);
  });
  let shown: readonly Spot[] = [];
  return {
    element,
    place: (scene, words, current) => {
      shown = visibleSpots(scene);
      const stop =
        shown.find((spot) => current !== null && spot.mark.members.includes(current)) ?? shown[0];
      const lanes = [...Map.groupBy(shown, (spot) => spot.mark.laneKey)];
      select(element)
        .selectAll<HTMLUListElement, (typeof lanes)[number]>('ul')
        .data(lanes, ([key]) => key)
        .join('ul')
        .attr('aria-label', ([key]) => words.laneName(key))
        .selectAll<HTMLLIElement, Spot>('li')
        .data(
          ([, spots]) => spots,
          (spot) => spot.key,
        )
        .join((enter) => {
          const item = enter.append('li');
          item.append('button').attr('type', 'button');
          return item;
        })
        .select<HTMLButtonElement>('button')
        .attr('tabindex', (spot) => (spot === stop ? 0 : -1))
        .attr('data-index', ({ mark }) => mark.index)
        .attr('aria-label', ({ mark }) => words.markName(mark.index, mark.members.length - 1))
        .style('transform', ({ mark }) => `translate(${mark.x}px, ${mark.y}px)`)
        .style('width', ({ mark }) => `${Math.max(TARGET, mark.half * 2)}px`)
        .style('height', `${TARGET}px`);
    },
    focus: (index) => {
      const spot = shown.find(({ mark }) => mark.members.includes(index));
      const button = element.querySelector<HTMLButtonElement>(
        `[data-index="${spot?.mark.index ?? ''}"]`,
      );
      if (button === null) return false;
      button.focus({ preventScroll: true });
      return true;
    },
    remove: () => {
      element.remove();
    },
  };
}

/** Marks whose middle is inside the plot, lane by lane and then in order of time. */
function visibleSpots(scene: Scene): readonly Spot[] {
  const order = new Map(scene.lanes.map((lane, index) => [lane.key, index]));
  const rank = ({ laneKey }: SceneMark) => order.get(laneKey) ?? 0;
  return scene.marks
    .filter(
      ({ x, y }) =>
        x >= scene.scale.left && x <= scene.scale.right && y > scene.axisHeight && y < scene.height,
    )
    .toSorted((a, b) => rank(a) - rank(b) || a.x - b.x)
    .map((mark) => ({ key: `${mark.laneKey}:${mark.index}`, mark }));
}
