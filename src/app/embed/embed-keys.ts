import type { Direction } from '../../layout/walk.ts';

/** What keys may do in a frame. */
export interface EmbedKeys {
  readonly walk: (direction: Direction) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Goes one scene on or back; false where there is none. */
  readonly step: (by: 1 | -1) => boolean;
  /** Closes what is open; false when nothing is. */
  readonly close: () => boolean;
  /** Gives a key that means nothing here to the page around. */
  readonly giveBack: (event: KeyboardEvent) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** Keys that turn the page of a story, where its own control has the keyboard. */
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageDown: 1,
  PageUp: -1,
};

/** Keys that the browser answers, on buttons and links or everywhere. */
const OF_CONTROLS: ReadonlySet<string> = new Set(['Enter', ' ']);
const OF_BROWSER: ReadonlySet<string> = new Set([
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'CapsLock',
]);

/**
 * A key is ours only while a mark has the keyboard because somebody went there by key; after a press
 * of the pointer the keys still belong to the page around, where they change slides. Returns the way
 * to ask whether a mark has the keyboard so.
 */
export function listenToEmbedKeys(stage: HTMLElement, keys: EmbedKeys): () => boolean {
  let byKey = false;
  const onMark = (target: EventTarget | null) =>
    byKey && target instanceof Element && stage.contains(target) && target !== stage;
  stage.addEventListener('focusin', ({ target }) => {
    byKey = target instanceof Element && target.matches(':focus-visible');
  });
  document.addEventListener('pointerdown', () => {
    byKey = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (OF_BROWSER.has(key)) return;
    const control = target instanceof Element ? target.closest('button, a') : null;
    const by = control?.closest('.embed-steps') == null ? undefined : STEPS[key];
    // Where the story ends its keys are the deck's again.
    if (by !== undefined && keys.step(by)) event.preventDefault();
    else if (onMark(target) ? useOnMark(key, keys) : key === 'Escape' && keys.close()) {
      event.preventDefault();
    } else if (control === null || !OF_CONTROLS.has(key) || (!byKey && isMark(control))) {
      keys.giveBack(event);
    }
  });
  return () => onMark(document.activeElement);
}

/** Whether the key meant something on a mark. */
function useOnMark(key: string, keys: EmbedKeys): boolean {
  const direction = DIRECTIONS[key];
  if (direction !== undefined) keys.walk(direction);
  else if (key === '+' || key === '=') keys.zoomIn();
  else if (key === '-') keys.zoomOut();
  else return key === 'Escape' && keys.close();
  return true;
}

function isMark(control: Element): boolean {
  return control.closest('.focus-layer') !== null;
}
