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
  return {
    element,
    place: (scene, nameOf) => {
      const lane = scene.lanes.find(({ key }) => key === OTHERS_LANE);
      const seen =
        lane !== undefined && lane.name.y > scene.axisHeight && lane.name.y < scene.height;
      element.hidden = !seen;
      if (lane === undefined) return;
      const open = lane.open === true;
      element.setAttribute('aria-expanded', String(open));
      element.setAttribute('aria-label', nameOf(open));
      element.title = nameOf(open);
      element.style.transform = `translate(${lane.name.x - 14}px, ${lane.name.y - 12}px)`;
    },
  };
}
