import type { LaidCaption } from '../layout/caption.ts';
import type { Scene } from '../layout/scene.ts';
import { type OverlayInput, drawOverlay } from './draw-overlay.ts';
import { drawScene } from './draw-scene.ts';
import type { Pen } from './pen.ts';
import type { Theme } from './theme.ts';

/** A picture that is taken away, laid out and ready for any pen. */
export interface PictureParts {
  readonly scene: Scene;
  /** Selection and relations over it; null when there are none. */
  readonly overlay: OverlayInput | null;
  readonly theme: Theme;
  /** What stands below it; null for nothing. */
  readonly caption: LaidCaption | null;
  /** Leaves out the paper, so that the ground of a slide shows through. */
  readonly transparent: boolean;
  /** Pixels of the file for each pixel of the layout. */
  readonly scale: number;
}

/** Height of scene and caption together, pixels. */
export function pictureHeight({ scene, caption }: PictureParts): number {
  return scene.height + (caption?.height ?? 0);
}

/** Draws all of a picture: the scene, what lies over it, and the caption below. */
export function drawPicture(parts: PictureParts, pen: Pen): void {
  const { scene, overlay, theme, caption, transparent } = parts;
  const used = transparent ? withoutPaper(scene, theme, pen) : pen;
  drawScene(scene, theme, used);
  if (overlay !== null) drawOverlay(scene, overlay, theme, used);
  if (caption === null) return;
  const { width, height } = scene;
  // Its own ground: what stands at the lower edge of the scene may reach a little over it.
  used.rect(0, height, width, caption.height, { fill: theme.paper });
  const y = height + 0.5;
  used.line({ x: 0, y }, { x: width, y }, { color: theme.hair, width: 1 });
  const { title, source } = caption;
  used.text(title.text, { x: title.x, y: height + title.y }, { ...title.style, color: theme.ink });
  used.text(
    source.text,
    { x: source.x, y: height + source.y },
    { ...source.style, color: theme.muted },
  );
}

/** A pen that leaves out paper as wide as the picture; what is hollow keeps its own. */
function withoutPaper({ width }: Scene, { paper }: Theme, pen: Pen): Pen {
  return {
    ...pen,
    rect: (x, y, w, h, surface) => {
      if (surface.fill !== paper || w < width) pen.rect(x, y, w, h, surface);
    },
  };
}
