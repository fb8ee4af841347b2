/* The yardstick: the least a labelled timeline must do, by hand on one canvas. */
import { WINDOW, asked, loadEvents } from './events.mjs';
import { SIZE, draw, rowHeightOf } from './floor-draw.mjs';
import { prepare, search } from './floor-picture.mjs';

const { width: WIDTH, height: HEIGHT, left: LEFT, axis: AXIS, mark: MARK } = SIZE;
const levelOfDetail = asked('lod');

const canvas = document.createElement('canvas');
canvas.width = WIDTH;
canvas.height = HEIGHT;
document.querySelector('#chart').append(canvas);
const pen = canvas.getContext('2d', { alpha: false });

let [from, to] = WINDOW;
let due = false;
let hovered = -1;
let picture = null;

function redraw() {
  due = false;
  draw(pen, picture, { from, to, hovered, levelOfDetail });
}

function ask() {
  if (due) return;
  due = true;
  requestAnimationFrame(redraw);
}

/** The mark nearest to a point of the canvas, at most a few pixels away; -1 without one. */
function markAt(x, y) {
  const { total, first, start } = picture;
  const row = Math.floor((y - AXIS) / rowHeightOf(picture));
  if (row < 0 || row >= total || x < LEFT) return -1;
  const perPixel = (to - from) / (WIDTH - LEFT);
  const time = from + (x - MARK - LEFT) * perPixel;
  const place = search(start, time, first[row], first[row + 1]);
  return place < first[row + 1] && start[place] <= time + 2 * MARK * perPixel ? place : -1;
}

function listen() {
  let grabbed = null;
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const pivot = from + ((event.offsetX - LEFT) / (WIDTH - LEFT)) * (to - from);
    const factor = 2 ** (event.deltaY * 0.002);
    from = pivot - (pivot - from) * factor;
    to = pivot + (to - pivot) * factor;
    ask();
  });
  canvas.addEventListener('mousedown', (event) => {
    grabbed = { x: event.clientX, from, to };
  });
  addEventListener('mouseup', () => {
    grabbed = null;
  });
  addEventListener('mousemove', (event) => {
    if (grabbed !== null) {
      const shift = ((event.clientX - grabbed.x) / (WIDTH - LEFT)) * (grabbed.to - grabbed.from);
      [from, to] = [grabbed.from - shift, grabbed.to - shift];
      ask();
      return;
    }
    const found = markAt(event.offsetX, event.offsetY);
    if (found !== hovered) ask();
    hovered = found;
  });
}

/** Points on marks in view, for the measurement of hovering. */
function hoverPoints() {
  const { total, first, start } = picture;
  const rowHeight = rowHeightOf(picture);
  const perPixel = (to - from) / (WIDTH - LEFT);
  return Array.from({ length: total }, (_, row) => row).flatMap((row) => {
    const place = search(start, (from + to) / 2, first[row], first[row + 1]);
    if (place === first[row + 1] || start[place] > to) return [];
    const x = LEFT + (start[place] - from) / perPixel + MARK / 2;
    return [{ x, y: AXIS + (row + 1) * rowHeight - MARK / 2 }];
  });
}

async function begin() {
  picture = prepare(await loadEvents());
  listen();
  redraw();
}

window.bench = {
  ready: begin(),
  target: () => canvas,
  hoverPoints,
  hovered: () => hovered >= 0,
};
