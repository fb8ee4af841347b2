import { group } from 'd3';
import { COUNT_ROOM, majorRise } from '../layout/geometry.ts';
import type {
  Scene,
  SceneBar,
  SceneLane,
  SceneMark,
  SceneText,
  TodayLine,
} from '../layout/scene.ts';
import { type Box, brokenLine, textBox } from './broken-line.ts';
import { drawBar, openBar } from './draw-bar.ts';
import { drawMark, drawStretch } from './draw-mark.ts';
import type { Pen, Stroke } from './pen.ts';
import { type Color, type Theme, mix } from './theme.ts';

/** Draws the whole picture, back to front. */
export function drawScene(scene: Scene, theme: Theme, pen: Pen): void {
  pen.rect(0, 0, scene.width, scene.height, { fill: theme.paper });
  drawGround(scene, theme, pen);
  drawBracketed(scene, theme, pen);
  const below = scene.height - scene.axisHeight;
  pen.clip(0, scene.axisHeight, scene.width, below, () => {
    drawGuide(scene, theme, pen);
    drawZero(scene, theme, pen);
    drawToday(scene, theme, pen);
    const partsOf = partsByLane(scene);
    for (const lane of scene.lanes) {
      pen.group({ kind: 'lane', key: lane.key }, () => {
        drawLaneRule(scene, lane, theme, pen);
        drawThings(scene, partsOf(lane.key), theme, pen);
        drawVeil(scene, lane.y, lane.y + lane.height, theme, pen);
        drawLaneName(lane, theme, pen);
      });
    }
    const last = scene.lanes.at(-1);
    const end = last === undefined ? scene.axisHeight : last.y + last.height;
    drawVeil(scene, end, scene.height, theme, pen);
    // Over the veil: a chosen day stands at its very edge.
    if (scene.today?.chosen === true) drawToday(scene, theme, pen);
  });
  drawAxis(scene, theme, pen);
  drawBrackets(scene, theme, pen);
}

/** How much the tint of bracketed days covers. */
const BRACKET_TINT = 0.07;

/** The colour of the ground at a place: paper, a band, or what is still to come. */
export function groundAt({ axis, futureX, brackets }: Scene, x: number, theme: Theme): Color {
  if (x >= futureX) return theme.future;
  if (brackets.some(({ x0, x1 }) => x >= x0 && x < x1)) {
    return mix(theme.paper, theme.accent, BRACKET_TINT);
  }
  return axis.bands.some(({ x0, x1 }) => x >= x0 && x < x1) ? theme.band : theme.paper;
}

function drawGround(
  { axis, axisHeight, height, scale, futureX }: Scene,
  theme: Theme,
  pen: Pen,
): void {
  for (const { x0, x1 } of axis.bands) {
    pen.rect(x0, axisHeight, x1 - x0, height - axisHeight, { fill: theme.band });
  }
  if (futureX < scale.right) {
    pen.rect(futureX, axisHeight, scale.right - futureX, height - axisHeight, {
      fill: theme.future,
    });
  }
  for (const x of axis.lines) {
    pen.line({ x, y: axisHeight }, { x, y: height }, { color: theme.hair, width: 1 });
  }
}

function drawLaneRule(scene: Scene, lane: SceneLane, theme: Theme, pen: Pen): void {
  const y = lane.y + lane.height;
  pen.line({ x: 0, y }, { x: scene.width, y }, { color: theme.hair, width: 1 });
}

function drawLaneName(lane: SceneLane, theme: Theme, pen: Pen): void {
  write(pen, lane.name, theme.ink);
  write(pen, lane.note, theme.muted);
  if (lane.before !== null) write(pen, lane.before.text, theme.accent);
  if (lane.after !== null) write(pen, lane.after.text, theme.accent);
}

function drawGuide(scene: Scene, theme: Theme, pen: Pen): void {
  const { guide } = scene;
  if (guide === null) return;
  const stroke = { color: mix(theme.paper, theme.category[guide.category], 0.4), width: 1 };
  drawUpright(scene, guide.x, stroke, pen);
}

function drawZero(scene: Scene, theme: Theme, pen: Pen): void {
  if (scene.zeroX !== null) {
    drawUpright(scene, scene.zeroX, { color: theme.accent, width: 1.5 }, pen);
  }
}

function drawToday(scene: Scene, theme: Theme, pen: Pen): void {
  if (scene.today !== null) drawUpright(scene, scene.today.x, strokeOf(scene.today, theme), pen);
}

/** A line of a day through all lanes, broken where it would strike through a text. */
function drawUpright(scene: Scene, x: number, stroke: Stroke, pen: Pen): void {
  const { axisHeight, height, lanes } = scene;
  const ends = [
    { x, y: axisHeight },
    { x, y: height },
  ];
  const heads = lanes.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => (side === null ? [] : [textBox(side.text, side.text.width)])),
  );
  for (const [from, to] of brokenLine(ends, [...textBoxes(scene, x, x), ...heads])) {
    if (from !== undefined && to !== undefined) pen.line(from, to, stroke);
  }
}

/** More than a text is kept clear of lines before and after it, pixels. */
const REACH = 8;

/** Where names and counts stand between two places; other texts cost no more than a look. */
function textBoxes(
  { marks, bars }: Pick<Scene, 'marks' | 'bars'>,
  x0: number,
  x1: number,
): readonly Box[] {
  const boxes: Box[] = [];
  for (const { name } of bars) {
    if (name !== null && name.x < x1 + REACH && name.x + name.width > x0 - REACH) {
      boxes.push(textBox(name, name.width));
    }
  }
  for (const { name, count } of marks) {
    if (name !== null && name.x < x1 + REACH && name.x + name.width > x0 - REACH) {
      boxes.push(textBox(name, name.width));
    }
    if (count !== null && count.x < x1 + REACH && count.x > x0 - COUNT_ROOM - REACH) {
      boxes.push(textBox(count));
    }
  }
  return boxes;
}

/** Today is a quiet dotted line; a day that was chosen must not be taken for it. */
function strokeOf({ chosen }: TodayLine, theme: Theme): Stroke {
  return chosen
    ? { color: theme.accent, width: 1.75 }
    : { color: theme.muted, width: 1.25, dash: [1.5, 3] };
}

/** How much the veil covers of what came later. */
const VEIL = 0.66;

/** What came after the chosen day is washed out between two heights, and still there to be read. */
function drawVeil({ veil }: Scene, from: number, to: number, theme: Theme, pen: Pen): void {
  // Whole pixels, or two veils that meet would show a seam.
  const [top, bottom] = [Math.round(from), Math.round(to)];
  if (veil === null || bottom <= top) return;
  const surface = { fill: theme.future, opacity: VEIL };
  pen.rect(veil.x0, top, veil.x1 - veil.x0, bottom - top, surface);
}

/** What stands in one lane. */
type LaneParts = Pick<Scene, 'stretches' | 'bars' | 'threads' | 'marks'>;

function partsByLane(scene: Scene): (key: string) => LaneParts {
  const [stretches, bars] = [byLane(scene.stretches), byLane(scene.bars)];
  const [threads, marks] = [byLane(scene.threads), byLane(scene.marks)];
  return (key) => ({
    stretches: stretches.get(key) ?? [],
    bars: bars.get(key) ?? [],
    threads: threads.get(key) ?? [],
    marks: marks.get(key) ?? [],
  });
}

function byLane<T extends { readonly laneKey: string }>(things: readonly T[]) {
  return group(things, ({ laneKey }) => laneKey);
}

function drawThings(scene: Scene, parts: LaneParts, theme: Theme, pen: Pen): void {
  const groundOf = (x: number) => groundAt(scene, x, theme);
  for (const bar of parts.bars) drawBar(bar, scene.thickness, groundOf, theme, pen);
  for (const { count } of parts.marks) {
    const bar = count === null ? undefined : barUnder(parts.bars, count);
    if (count === null || bar === undefined) continue;
    openBar(bar, textBox(count), scene.thickness, groundOf, theme, pen);
  }
  drawStretches(scene, parts, theme, pen);
  drawThreads(parts, theme, pen);
  for (const mark of parts.marks) {
    if (mark.leader === null) continue;
    const { y0, y1 } = mark.leader;
    const color = mix(theme.paper, theme.category[mark.category], 0.5);
    pen.line({ x: mark.x, y: y0 }, { x: mark.x, y: y1 }, { color, width: scene.thickness });
  }
  for (const mark of parts.marks) {
    pen.group({ kind: 'event', index: mark.index }, () => {
      drawMark(mark, groundOf, theme, pen);
      drawName(mark, parts.bars, theme, pen);
    });
  }
}

/** The days of inexact dates, with names and counts left clear. */
function drawStretches(scene: Scene, parts: LaneParts, theme: Theme, pen: Pen): void {
  const wide = parts.marks.flatMap(({ whisker, y, category }) =>
    whisker === null ? [] : [{ ...whisker, y, category }],
  );
  const stretches = [...parts.stretches, ...wide];
  if (stretches.length === 0) return;
  const texts = textBoxes(parts, scene.scale.left, scene.scale.right);
  for (const stretch of stretches) drawStretch(stretch, scene, texts, theme, pen);
}

/** How strong a thread is, as a share of its category's colour: fainter than the marks it joins. */
const THREAD = 0.5;

function drawThreads(parts: LaneParts, theme: Theme, pen: Pen): void {
  for (const { points, category } of parts.threads) {
    const xs = points.map(({ x }) => x);
    const texts = textBoxes(parts, Math.min(...xs), Math.max(...xs));
    const stroke = { color: mix(theme.paper, theme.category[category], THREAD), width: 1 };
    for (const piece of brokenLine(points, texts)) pen.path(piece, stroke);
  }
}

/** The bar that a count stands on, or on whose tail. */
function barUnder(bars: Scene['bars'], { x, y }: SceneText): SceneBar | undefined {
  return bars.find((bar) => bar.y === y && bar.x0 < x + 12 && (bar.tail?.x1 ?? bar.x1) > x);
}

function drawName(
  { name, count, moved, planned }: SceneMark,
  bars: Scene['bars'],
  theme: Theme,
  pen: Pen,
): void {
  if (name !== null) {
    const color = moved || planned ? theme.muted : theme.ink;
    pen.text(name.text, name, { ...name.style, color, struck: moved });
  }
  // What is muted is not legible on a bar.
  if (count !== null) {
    write(pen, count, barUnder(bars, count) === undefined ? theme.muted : theme.ink);
  }
}

/** How far above the foot of the axis the names of its lower tier stand, em. */
const MINOR_RISE = 0.72;

function drawAxis(
  { axis, axisHeight, tiers, axisStyles, width, today }: Scene,
  theme: Theme,
  pen: Pen,
): void {
  const middle = tiers / 2;
  pen.rect(0, 0, width, axisHeight, { fill: theme.paper });
  for (const x of axis.lines) {
    pen.line({ x, y: 6 }, { x, y: tiers }, { color: theme.hair, width: 1 });
  }
  for (const { x, text } of axis.major) {
    pen.text(
      text,
      { x: x + 6, y: middle - majorRise(axisStyles.major.size) },
      { ...axisStyles.major, color: theme.ink },
    );
  }
  for (const { x, text } of axis.minor) {
    pen.line({ x, y: tiers - 5 }, { x, y: tiers }, { color: theme.edge, width: 1 });
    const y = tiers - Math.max(11, MINOR_RISE * axisStyles.minor.size);
    pen.text(text, { x: x + 4, y }, { ...axisStyles.minor, color: theme.muted });
  }
  for (const y of new Set([tiers - 0.5, axisHeight - 0.5])) {
    pen.line({ x: 0, y }, { x: width, y }, { color: theme.hair, width: 1 });
  }
  if (today === null) return;
  // Only a foot of the line: the tier above holds names.
  const foot = { x: today.x, y: tiers - 5 };
  pen.line(foot, { x: today.x, y: tiers }, strokeOf(today, theme));
  if (today.text !== null) write(pen, today.text, today.chosen ? theme.accent : theme.muted);
}

/** How high the ends of a bracket stand, pixels. */
const BRACKET_END = 6;

/** A bracket opens downward over its days; that of one day is the foot of a line. */
function drawBrackets({ brackets, axisHeight, thickness }: Scene, theme: Theme, pen: Pen): void {
  const stroke = { color: theme.accent, width: 2 * thickness };
  for (const { x0, x1, y, caption } of brackets) {
    if (x1 > x0) {
      const foot = y + BRACKET_END * thickness;
      const corners = [
        { x: x0, y: foot },
        { x: x0, y },
        { x: x1, y },
        { x: x1, y: foot },
      ];
      pen.path(corners, stroke);
    } else pen.line({ x: x0, y }, { x: x0, y: axisHeight }, stroke);
    write(pen, caption, theme.accent);
  }
}

/** Bracketed days are one even surface: bands that show through would look like another statement. */
function drawBracketed(
  { brackets, axis, axisHeight, height, futureX }: Scene,
  theme: Theme,
  pen: Pen,
): void {
  for (const { x0, x1 } of brackets) {
    const end = Math.min(x1, futureX);
    if (end <= x0) continue;
    pen.rect(x0, axisHeight, end - x0, height - axisHeight, { fill: theme.paper });
    for (const x of axis.lines) {
      if (x <= x0 || x >= end) continue;
      pen.line({ x, y: axisHeight }, { x, y: height }, { color: theme.hair, width: 1 });
    }
  }
  for (const { x0, x1 } of brackets) {
    if (x1 > x0) {
      const surface = { fill: theme.accent, opacity: BRACKET_TINT };
      pen.rect(x0, axisHeight, x1 - x0, height - axisHeight, surface);
    } else {
      const stroke = { color: theme.accent, width: 1.5 };
      pen.line({ x: x0, y: axisHeight }, { x: x0, y: height }, stroke);
    }
  }
}

function write(pen: Pen, text: SceneText, color: Color): void {
  pen.text(text.text, text, { ...text.style, color });
}
