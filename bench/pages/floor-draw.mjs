/* How the bare canvas draws a window of time. */
import { COLOURS } from './events.mjs';
import { ROWS, search } from './floor-picture.mjs';

export const SIZE = { width: 1600, height: 1000, left: 140, axis: 24, mark: 5 };
const { width: WIDTH, height: HEIGHT, left: LEFT, axis: AXIS, mark: MARK } = SIZE;
const GAP = 8;
const DAY = 86_400_000;
const TICKS = [1, 7, 30.4375, 91.3125, 365.25, 3652.5].map((days) => days * DAY);

/** Height of a row, whole pixels. */
export function rowHeightOf({ total }) {
  return Math.floor((HEIGHT - AXIS) / total);
}

/**
 * Draws everything between two times. With `levelOfDetail` what begins under the mark before it is left
 * out: a row has no more marks than fit side by side.
 */
export function draw(pen, picture, { from, to, hovered, levelOfDetail }) {
  // Whole pixels throughout: what lies between two costs a canvas more.
  const rowHeight = rowHeightOf(picture);
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
  let colour = '';
  // A span may have begun before the window.
  let place = search(start, from - longest[row], first[row], first[row + 1]);
  while (place < last) {
    const x = LEFT + Math.round((start[place] - from) / perPixel);
    const width = Math.max(MARK, Math.round((end[place] - start[place]) / perPixel));
    if (x + width >= LEFT) {
      if (colour !== COLOURS[category[place]]) {
        colour = COLOURS[category[place]];
        pen.fillStyle = colour;
      }
      const left = Math.max(LEFT, x);
      pen.fillRect(left, marks, x + width - left, MARK);
      if (left >= free) {
        free = label(pen, picture, place, left, marks - 1, hovered) + GAP;
        colour = '';
      }
    }
    place = levelOfDetail
      ? search(start, start[place] + MARK * perPixel, place + 1, last)
      : place + 1;
  }
}

/** Writes a title and returns where it ends. */
function label(pen, { title }, place, x, baseline, hovered) {
  pen.fillStyle = place === hovered ? '#b3261e' : '#1b1f24';
  pen.fillText(title[place], x, baseline);
  return x + widthOf(pen, title[place]);
}

const advances = new Float32Array(128);

/** The sum of the widths of its letters: near enough, and far cheaper than to measure every title. */
function widthOf(pen, text) {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) & 127;
    if (advances[code] === 0) advances[code] = pen.measureText(String.fromCodePoint(code)).width;
    width += advances[code];
  }
  return Math.ceil(width);
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
