import type { Choices } from './choices.ts';

/** A sheet to print on; `auto` is whatever the browser's own dialog says. */
export type Paper = { readonly size: 'auto' } | ChosenPaper;

export interface ChosenPaper {
  readonly size: Choices['paper'];
  readonly turn: Choices['turn'];
}

/** What is between the margins, short side and long side, millimetres. */
const INSIDE = { A4: [186, 273], A3: [273, 396] } as const;
/** CSS pixels in a millimetre. */
const PER_MM = 96 / 25.4;
/** How much of a sheet's height the picture may take: all but its head, or a half. */
const SHARE = { landscape: 0.7, portrait: 0.5 } as const;

/** How much of it a chart may take that goes on over several sheets, each of which has one part. */
const CHART_SHARE = { landscape: 0.7, portrait: 0.76 } as const;

/** Both margins of the style sheet together, millimetres. */
const MARGINS = 24;

/** How wide a sheet is, its margins among it, CSS pixels. */
export function sheetWidth({ size, turn }: ChosenPaper): number {
  return (INSIDE[size][turn === 'landscape' ? 1 : 0] + MARGINS) * PER_MM;
}

/** The width of a picture on a sheet and the height it may have, CSS pixels. */
export function pictureRoom(paper: Paper): SheetRoom {
  return roomOn(paper, SHARE);
}

/** The same of a chart. */
export function chartRoom(paper: Paper): SheetRoom {
  return roomOn(paper, CHART_SHARE);
}

interface SheetRoom {
  readonly width: number;
  readonly height: number;
}

function roomOn(paper: Paper, share: Readonly<Record<ChosenPaper['turn'], number>>): SheetRoom {
  const { size, turn } =
    paper.size === 'auto' ? ({ size: 'A4', turn: 'landscape' } as const) : paper;
  const [short, long] = INSIDE[size];
  const [width, height] = turn === 'landscape' ? [long, short] : [short, long];
  return {
    width: Math.floor(width * PER_MM),
    height: Math.floor(height * PER_MM * share[turn]),
  };
}
