import type { Measure, TextStyle } from '../layout/measure.ts';
import { isWebAddress } from '../model/web-address.ts';
import { xmlText } from '../publish/xml-text.ts';
import { type Box, cropLine, cropPath, isEmptyBox, sharedBox } from './crop.ts';
import { cornersOf } from './mark-shape.ts';
import type { Pen, PictureGroup, Point, Stroke, Surface } from './pen.ts';

/** What a file says about a mark. */
export interface EventNote {
  readonly id: string;
  /** Title, date, countries. */
  readonly name: string;
  /** Where to read about it, http(s); null for none. */
  readonly href: string | null;
}

/** What a file says about a target of a chart. */
export interface TargetNote {
  /** Id of the event that it stands for; null where it stands for none. */
  readonly event: string | null;
  /** What it says whole. */
  readonly name: string;
  readonly href: string | null;
}

/** A pen that writes SVG, and what it has written. */
export interface SvgPen {
  readonly pen: Pen;
  readonly markup: () => string;
}

/**
 * Faces by the names that drawing programs know: Inter for Latin; where it is not installed, faces
 * that are no wider, so that names keep clear of what follows; then what each system has for Chinese.
 */
export const SVG_FACES =
  "Inter, 'Inter Variable', Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** From the middle of a line of text down to its baseline, ems; as a canvas has it for Inter. */
const BASELINE = 0.3005;

/**
 * A pen for an SVG file that drawing and slide programs can take apart: plain shapes with their own
 * attributes, real text on a baseline. Hiding is done by cutting: lines and rectangles end at the
 * edge, and what lies beyond it is not in the file. `width` and `height` are those of the whole;
 * `measure` tells how long a text is on the screen, and so in the file, whatever face it is set in.
 */
export function svgPen(
  width: number,
  height: number,
  noteOf: (index: number, laneKey: string) => EventNote,
  measure: Measure,
  targetOf: (key: string) => TargetNote | null = () => null,
): SvgPen {
  let out: string[] = [];
  let box: Box = { x0: 0, y0: 0, x1: width, y1: height };
  let laneKey = '';
  const put = (markup: string) => out.push(markup);
  const isOutside = (x0: number, y0: number, x1: number, y1: number) =>
    x1 <= box.x0 || y1 <= box.y0 || x0 >= box.x1 || y0 >= box.y1;
  /** Draws into a list of its own, and keeps it only if anything was drawn. */
  const within = (open: () => string, close: string, draw: () => void) => {
    const around = out;
    out = [];
    draw();
    const inside = out;
    out = around;
    if (inside.length > 0) put([open(), ...inside, close].join('\n'));
  };
  const named = (
    data: string,
    { name, href }: Pick<EventNote, 'name' | 'href'>,
    draw: () => void,
  ) => {
    const isLink = href !== null && isWebAddress(href);
    const link = isLink ? `<a xlink:href="${xmlText(href)}">` : '';
    const title = `<title>${xmlText(name)}</title>`;
    within(() => `<g ${data}>${title}${link}`, isLink ? '</a></g>' : '</g>', draw);
  };
  const eventGroup = (index: number, draw: () => void) => {
    const note = noteOf(index, laneKey);
    named(`data-event="${xmlText(note.id)}"`, note, draw);
  };
  const targetGroup = (key: string, draw: () => void) => {
    const note = targetOf(key);
    if (note === null) draw();
    else if (note.event === null) named(`data-target="${xmlText(key)}"`, note, draw);
    else named(`data-event="${xmlText(note.event)}"`, note, draw);
  };
  const pen: Pen = {
    rect: (x, y, w, h, surface) => {
      const part = sharedBox(box, { x0: x, y0: y, x1: x + w, y1: y + h });
      if (isEmptyBox(part)) return;
      const [width_, height_] = [part.x1 - part.x0, part.y1 - part.y0];
      const radius = Math.min(surface.radius ?? 0, width_ / 2, height_ / 2);
      put(
        `<rect x="${num(part.x0)}" y="${num(part.y0)}" width="${num(width_)}" height="${num(height_)}"${
          radius > 0 ? ` rx="${num(radius)}"` : ''
        }${paintOf(surface)}/>`,
      );
    },
    line: (from, to, stroke) => {
      // As on the screen: thin upright and level lines stand on half pixels and stay sharp.
      const snap = (value: number) => Math.round(value - 0.5) + 0.5;
      const [upright, level] = [from.x === to.x, from.y === to.y];
      const sharp = ({ x, y }: typeof from) => ({
        x: upright ? snap(x) : x,
        y: level ? snap(y) : y,
      });
      const part = cropLine(sharp(from), sharp(to), box);
      if (part === null) return;
      const [a, b] = part;
      put(
        `<line x1="${num(a.x)}" y1="${num(a.y)}" x2="${num(b.x)}" y2="${num(b.y)}"${strokeOf(stroke)}/>`,
      );
    },
    path: (points, stroke) => {
      for (const part of cropPath(points, box)) {
        const steps = part.map(({ x, y }) => `${num(x)} ${num(y)}`).join('L');
        put(`<path d="M${steps}" fill="none"${strokeOf(stroke)}/>`);
      }
    },
    mark: (shape, { x, y }, half, surface) => {
      if (isOutside(x - half, y - half, x + half, y + half)) return;
      if (shape === 'circle') {
        put(`<circle cx="${num(x)}" cy="${num(y)}" r="${num(half)}"${paintOf(surface)}/>`);
        return;
      }
      const corners = cornersOf(shape).map(
        (corner) => `${num(x + corner.x * half)},${num(y + corner.y * half)}`,
      );
      put(`<polygon points="${corners.join(' ')}"${paintOf(surface)}/>`);
    },
    text: (text, { x, y }, style) => {
      if (text === '' || isOutside(x, y - style.size / 2, x + 1, y + style.size / 2)) return;
      const baseline = y + 0.5 + BASELINE * style.size;
      put(textMarkup(text, { x, y: baseline }, style, measure(text, style)));
    },
    clip: (x, y, w, h, draw) => {
      const before = box;
      box = sharedBox(before, { x0: x, y0: y, x1: x + w, y1: y + h });
      if (!isEmptyBox(box)) draw();
      box = before;
    },
    group: (group: PictureGroup, draw) => {
      if (group.kind === 'event') {
        // What lies over the lanes, a halo, is drawn where it is: the mark's group is the one below.
        if (laneKey === '') draw();
        else eventGroup(group.index, draw);
        return;
      }
      if (group.kind === 'target') {
        targetGroup(group.key, draw);
        return;
      }
      laneKey = group.key;
      within(() => `<g data-lane="${xmlText(group.key)}">`, '</g>', draw);
      laneKey = '';
    },
  };
  return { pen, markup: () => out.join('\n') };
}

function textMarkup(
  text: string,
  at: Point,
  { size, weight, color, struck }: Parameters<Pen['text']>[2],
  length: number,
): string {
  const face = `font-family="${SVG_FACES}" font-size="${num(size)}"${weightOf(weight)}`;
  const line = struck === true ? ' text-decoration="line-through"' : '';
  // A face that is wider than ours would run into what follows.
  const room = ` textLength="${num(length)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${num(at.x)}" y="${num(at.y)}" ${face}${line}${room} fill="${color}">${xmlText(text)}</text>`;
}

function weightOf(weight: TextStyle['weight']): string {
  return weight === 400 ? '' : ` font-weight="${weight}"`;
}

function paintOf({ fill, stroke, opacity }: Surface): string {
  const cover = opacity === undefined ? '' : ` fill-opacity="${num(opacity)}"`;
  return ` fill="${fill ?? 'none'}"${cover}${stroke === undefined ? '' : strokeOf(stroke)}`;
}

function strokeOf({ color, width, dash }: Stroke): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.map(num).join(' ')}"`;
  return ` stroke="${color}" stroke-width="${num(width)}"${dashes}`;
}

/** Hundredths of a pixel are more than anyone sees. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
