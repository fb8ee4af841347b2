import { OTHERS_LANE } from '../layout/lane-options.ts';
import type { Scene } from '../layout/scene.ts';

/** The button over the name of the gathered lane that opens it into its countries. */
export interface LaneToggle {
  readonly element: HTMLButtonElement;
  readonly place: (scene: Scene, nameOf: (open: boolean) => string) => void;
}

export function createLaneToggle(onPress: () => void): LaneToggle {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'lane-toggle';
  element.hidden = true;
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress();
  });
  // Attributes are written when they change: each write is looked at before the next frame.
  let open: boolean | null = null;
  let name = '';
  return {
    element,
    place: (scene, nameOf) => {
      const lane = scene.lanes.find(({ key }) => key === OTHERS_LANE);
      const seen =
        lane !== undefined && lane.name.y > scene.axisHeight && lane.name.y < scene.height;
      element.hidden = !seen;
      if (lane === undefined) return;
      const isOpen = lane.open === true;
      if (isOpen !== open) {
        open = isOpen;
        element.setAttribute('aria-expanded', String(isOpen));
      }
      const called = nameOf(isOpen);
      if (called !== name) {
        name = called;
        element.setAttribute('aria-label', called);
        element.title = called;
      }
      element.style.transform = `translate(${lane.name.x - 14}px, ${lane.name.y - 12}px)`;
    },
  };
}
