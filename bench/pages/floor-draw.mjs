/* How the bare canvas draws a window of time. */
import { COLOURS } from './events.mjs';
import { ROWS, search } from './floor-picture.mjs';

export const SIZE = { width: 1600, height: 1000, left: 140, axis: 24, mark: 5 };
const { width: WIDTH, height: HEIGHT, left: LEFT, axis: AXIS, mark: MARK } = SIZE;
const GAP = 8;
const DAY = 86_400_000;
const TICKS = [1, 7, 30.4375, 91.3125, 365.25, 3652.5].map((days) => days * DAY);

/**
 * Draws everything between two times. With `levelOfDetail` a row has at most one mark a column of
 * pixels.
 */
export function draw(pen, picture, { from, to, hovered, levelOfDetail }) {
  const rowHeight = (HEIGHT - AXIS) / picture.total;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawAxis(pen, from, to);
  drawLanes(pen, picture.lanes, rowHeight);
  pen.font = '11px sans-serif';
  const view = { from, to, hovered, levelOfDetail, rowHeight };
  for (let row = 0; row < picture.total; row += 1) drawRow(pen, picture, row, view);
}

function drawRow(pen, picture, row, { from, to, hovered, levelOfDetail, rowHeight }) {
  const { first, start, end, category, longest } = picture;
  const perPixel = (to - from) / (WIDTH - LEFT);
  const last = search(start, to, first[row], first[row + 1]);
  const marks = AXIS + (row + 1) * rowHeight - MARK;
  let free = LEFT;
  // A span may have begun before the window.
  let place = search(start, from - longest[row], first[row], first[row + 1]);
  while (place < last) {
    const x = LEFT + (start[place] - from) / perPixel;
    const width = Math.max(MARK, (end[place] - start[place]) / perPixel);
    if (x + width >= LEFT) {
      pen.fillStyle = COLOURS[category[place]];
      const left = Math.max(LEFT, x);
      pen.fillRect(left, marks, x + width - left, MARK);
      if (left >= free) free = label(pen, picture, place, left, marks - 1, hovered) + GAP;
    }
    if (levelOfDetail) {
      const column = from + (Math.floor(x - LEFT) + 1) * perPixel;
      place = search(start, column, place + 1, last);
    } else place += 1;
  }
}

/** Writes a title and returns where it ends; a width is measured once. */
function label(pen, { title, widths }, place, x, baseline, hovered) {
  if (widths[place] === 0) widths[place] = pen.measureText(title[place]).width;
  pen.fillStyle = place === hovered ? '#b3261e' : '#1b1f24';
  pen.fillText(title[place], x, baseline);
  return x + widths[place];
}

function drawAxis(pen, from, to) {
  const perPixel = (to - from) / (WIDTH - LEFT);
  const step = TICKS.find((each) => each / perPixel >= 80) ?? TICKS.at(-1);
  pen.font = '12px sans-serif';
  for (let time = Math.ceil(from / step) * step; time < to; time += step) {
    const x = Math.round(LEFT + (time - from) / perPixel);
    pen.fillStyle = '#e3e6ea';
    pen.fillRect(x, AXIS, 1, HEIGHT - AXIS);
    pen.fillStyle = '#52606d';
    pen.fillText(new Date(time).toISOString().slice(0, 10), x + 3, AXIS - 8);
  }
}

function drawLanes(pen, lanes, rowHeight) {
  for (const [lane, name] of lanes.entries()) {
    const top = AXIS + lane * ROWS * rowHeight;
    pen.fillStyle = '#cfd4da';
    pen.fillRect(0, top, WIDTH, 1);
    pen.fillStyle = '#1b1f24';
    pen.fillText(name, 8, top + 16);
  }
}
