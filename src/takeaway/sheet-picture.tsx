import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawOverlay } from '../paint/draw-overlay.ts';
import { drawScene } from '../paint/draw-scene.ts';
import { LIGHT, type Theme } from '../paint/theme.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import { domPen } from './dom-pen.ts';
import { type Paper, pictureRoom } from './paper.ts';
import { takePicture } from './picture.ts';
import type { TakenContext } from './taken-context.ts';

/** Ink on white paper, whatever the screen shows. */
export const PAPER_THEME: Theme = { ...LIGHT, paper: '#ffffff' };

interface SheetPictureProps {
  readonly context: TakenContext;
  readonly paper: Paper;
}

/** The timeline of the view as vectors, laid out for the width of a sheet. */
export function SheetPicture({ context, paper }: SheetPictureProps) {
  const { t } = useTranslation();
  const host = useRef<SVGSVGElement>(null);
  const count = context.matches.length;
  useLayoutEffect(() => {
    const svg = host.current;
    if (svg === null) return;
    svg.replaceChildren();
    const { width, height } = pictureRoom(paper);
    const { app, state, matches, stageWords } = context;
    const { scene, overlay, theme } = takePicture(
      {
        dataset: app.dataset,
        matches,
        lang: app.words.lang,
        words: stageWords,
        theme: PAPER_THEME,
        compact: false,
        comparison: null,
      },
      state,
      { width, height: 'fit', roomHeight: height },
      canvasMeasure(),
    );
    svg.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`);
    const pen = domPen(svg);
    drawScene(scene, theme, pen);
    if (overlay !== null) drawOverlay(scene, overlay, theme, pen);
  }, [context, paper]);
  return (
    <svg
      ref={host}
      className="sheet-picture"
      role="img"
      aria-label={t('timelineSummary', { count })}
    />
  );
}
