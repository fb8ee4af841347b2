import { select } from 'd3';
import type { Scene, SceneMark } from '../layout/scene.ts';

/** Words for what the layer says to a screen reader. */
export interface FocusWords {
  /** `title, date, country`, and how many more are joined. */
  readonly markName: (index: number, joined: number) => string;
  readonly laneName: (key: string) => string;
}

/** What the keyboard stands on: an event, and the mark that holds it at the present zoom. */
export interface FocusStop {
  readonly index: number;
  /** Lane and event of the mark, as {@link keyOf} writes them. */
  readonly key: string;
}

/** Real buttons over the painted marks, one tab stop for all of them. */
export interface FocusLayer {
  readonly element: HTMLElement;
  /** Puts a button on every visible mark; `stop` is where the tab key lands. */
  readonly place: (scene: Scene, words: FocusWords, stop: FocusStop | null) => void;
  /** Moves the keyboard to the mark of a key, when it is on screen. */
  readonly focus: (key: string) => void;
  readonly remove: () => void;
}

interface Target {
  readonly key: string;
  readonly mark: SceneMark;
}

/** The name of a mark among all marks of a picture. */
export function keyOf(laneKey: string, index: number): string {
  return `${laneKey}:${index}`;
}

/** A screen of a large file may show thousands of marks: so many get a button, named ones first. */
const MOST = 400;
/** Least side of a button, pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

export function createFocusLayer(events: {
  readonly onFocus: (mark: SceneMark, byKeyboard: boolean) => void;
  readonly onChoose: (mark: SceneMark) => void;
}): FocusLayer {
  const element = document.createElement('div');
  element.className = 'focus-layer';
  let shown: readonly Target[] = [];
  /** Holds the keyboard for an event that no mark in the window stands for. */
  let standIn: HTMLElement | null = null;
  const markOf = (target: EventTarget | null) =>
    target instanceof HTMLElement
      ? shown.find(({ key }) => key === target.dataset.key)?.mark
      : undefined;
  const buttonOf = (key: string) =>
    [...element.querySelectorAll('button')].find((button) => button.dataset.key === key);
  element.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (mark === undefined || !(event.target instanceof HTMLElement)) return;
    events.onFocus(mark, event.target.matches(':focus-visible'));
  });
  element.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    // A click of the pointer is answered by the stage, which knows what is nearest.
    if (mark !== undefined && event.detail === 0) events.onChoose(mark);
  });
  return {
    element,
    place: (scene, words, at) => {
      const { activeElement } = document;
      const held =
        element.contains(activeElement) || (standIn !== null && activeElement === standIn);
      shown = visibleTargets(scene, at?.key);
      const stop = shown.find(({ key }) => key === at?.key) ?? shown[0];
      const lanes = [...Map.groupBy(shown, ({ mark }) => mark.laneKey)];
      select(element)
        .selectAll<HTMLUListElement, (typeof lanes)[number]>('ul')
        .data(lanes, ([key]) => key)
        .join('ul')
        .attr('aria-label', ([key]) => words.laneName(key))
        .selectAll<HTMLLIElement, Target>('li')
        .data(
          ([, targets]) => targets,
          ({ key }) => key,
        )
        .join((enter) => {
          const item = enter.append('li');
          item.append('button').attr('type', 'button');
          return item;
        })
        .select<HTMLButtonElement>('button')
        .attr('tabindex', (target) => (target === stop ? 0 : -1))
        .attr('data-key', ({ key }) => key)
        .attr('aria-label', ({ key, mark }) => {
          // On a joined mark the keyboard may stand on any of its events: that one is read out.
          const index = key === at?.key ? at.index : mark.index;
          return words.markName(index, mark.joined - 1);
        })
        .style('transform', ({ mark }) => `translate(${mark.x}px, ${mark.y}px)`)
        .style('width', `${TARGET}px`)
        .style('height', `${TARGET}px`);
      standIn = held && at !== null ? standIn : null;
      if (!held || element.contains(document.activeElement)) return;
      // The button that had the keyboard is gone: what now holds its event gets it, else the whole
      // until the event is back.
      const holder = at === null ? undefined : buttonOf(at.key);
      standIn = holder === undefined ? element.closest<HTMLElement>('[tabindex]') : null;
      (holder ?? standIn)?.focus({ preventScroll: true });
    },
    focus: (key) => buttonOf(key)?.focus({ preventScroll: true }),
    remove: () => {
      element.remove();
    },
  };
}

/** Marks whose middle is inside the plot, lane by lane and then in order of time. */
function visibleTargets(scene: Scene, stop: string | undefined): readonly Target[] {
  const order = new Map(scene.lanes.map((lane, index) => [lane.key, index]));
  const rank = ({ laneKey }: SceneMark) => order.get(laneKey) ?? 0;
  const inside = scene.marks
    .filter(
      ({ x, y }) =>
        x >= scene.scale.left && x <= scene.scale.right && y > scene.axisHeight && y < scene.height,
    )
    .map((mark) => ({ key: keyOf(mark.laneKey, mark.index), mark }));
  const first = ({ key, mark }: Target) => (key === stop ? 0 : mark.name === null ? 2 : 1);
  return (inside.length > MOST ? inside.toSorted((a, b) => first(a) - first(b)) : inside)
    .slice(0, MOST)
    .toSorted((a, b) => rank(a.mark) - rank(b.mark) || a.mark.x - b.mark.x);
}
