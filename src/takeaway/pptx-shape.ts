import type { Stroke, Surface } from '../paint/pen.ts';
import { isBold } from './slide-face.ts';
import { type Box, type Meaning, type SlideShape, boxOf } from './slide-shape.ts';
import { fillXml, runXml } from './pptx-text.ts';
import { xmlText } from '../publish/xml-text.ts';

/** What the shapes of one slide share: their numbers, and the relations they lead along. */
export interface ShapeContext {
  readonly nextId: () => number;
  /** The relation to a page; null where the address is none. */
  readonly linkOf: (address: string) => string | null;
  /** Name of what belongs to no event. */
  readonly groundName: string;
}

/** The file's units in a pixel of the slide. */
const UNITS = 9525;

/** A length in the file's units, English metric units, 914 400 an inch. */
export function unitsOf(pixels: number): number {
  return Math.round(pixels * UNITS);
}

/** Dashes that have names, as lengths of dash and gap in widths of the line. */
const DASHES = [
  ['sysDot', 1, 1],
  ['dot', 1, 3],
  ['sysDash', 3, 1],
  ['dash', 4, 3],
] as const;

/** Marks for readers of the screen that there is nothing to be said of a shape. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** A shape as the file holds it. `of` is the event that it belongs to. */
export function shapeXml(
  shape: SlideShape,
  context: ShapeContext,
  of: Meaning | null = null,
): string {
  switch (shape.kind) {
    case 'preset': {
      const { preset, box, surface } = shape;
      const { fill, stroke, opacity } = surface;
      return (
        `<p:sp><p:nvSpPr>${nameXml(context, of)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
        `<p:spPr>${frameXml(box)}<a:prstGeom prst="${preset}">${cornersXml(box, surface)}</a:prstGeom>` +
        `${fill === undefined ? '<a:noFill/>' : fillXml(fill, opacity)}${strokeXml(stroke)}</p:spPr></p:sp>`
      );
    }
    case 'line': {
      const { from, to, stroke } = shape;
      const flips = `${from.x > to.x ? ' flipH="1"' : ''}${from.y > to.y ? ' flipV="1"' : ''}`;
      return (
        `<p:cxnSp><p:nvCxnSpPr>${nameXml(context, of)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>` +
        `<p:spPr>${frameXml(boxOf(shape), flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
        `${strokeXml(stroke)}</p:spPr></p:cxnSp>`
      );
    }
    case 'text': {
      const { box, text, style } = shape;
      const { size, color, struck = false } = style;
      const run = runXml(text, { size, color, struck, bold: isBold(style) });
      return (
        `<p:sp><p:nvSpPr>${nameXml(context, of ?? { name: text, alt: '', link: null })}` +
        '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>' +
        `<p:spPr>${frameXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr">' +
        `<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>${run}</a:p></p:txBody></p:sp>`
      );
    }
    case 'group': {
      const { meaning, shapes } = shape;
      const [only] = shapes;
      if (shapes.length === 1 && only !== undefined) return shapeXml(only, context, meaning);
      const box = boxOf(shape);
      // The parts lead where the whole does; what it is, the whole alone says.
      const part = meaning === null ? of : { ...meaning, alt: '' };
      const name = nameXml(context, meaning === null ? of : { ...meaning, link: null });
      const inside = shapes.map((each) => shapeXml(each, context, part)).join('');
      return (
        `<p:grpSp><p:nvGrpSpPr>${name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
        `<p:grpSpPr><a:xfrm>${cornerXml(box)}` +
        `<a:chOff x="${unitsOf(box.x)}" y="${unitsOf(box.y)}"/>` +
        `<a:chExt cx="${unitsOf(box.width)}" cy="${unitsOf(box.height)}"/></a:xfrm></p:grpSpPr>` +
        `${inside}</p:grpSp>`
      );
    }
    default:
      return shape satisfies never;
  }
}

/** Number, name and meaning of a shape. */
function nameXml({ nextId, linkOf, groundName }: ShapeContext, of: Meaning | null): string {
  const id = nextId();
  if (of === null) {
    return `<p:cNvPr id="${id}" name="${xmlText(groundName)} ${id}">${DECORATIVE}</p:cNvPr>`;
  }
  const { name, alt, link } = of;
  const description = alt === '' ? '' : ` descr="${xmlText(alt)}"`;
  const relation = link === null ? null : linkOf(link);
  const way = relation === null ? '' : `<a:hlinkClick r:id="${relation}"/>`;
  return `<p:cNvPr id="${id}" name="${xmlText(name)}"${description}>${way}</p:cNvPr>`;
}

function cornerXml({ x, y, width, height }: Box): string {
  return (
    `<a:off x="${unitsOf(x)}" y="${unitsOf(y)}"/>` +
    `<a:ext cx="${unitsOf(width)}" cy="${unitsOf(height)}"/>`
  );
}

/** Where something lies; `flips` turns it over. */
export function frameXml(box: Box, flips = ''): string {
  return `<a:xfrm${flips}>${cornerXml(box)}</a:xfrm>`;
}

/** The roundness of corners, in hundred-thousandths of the shorter side. */
function cornersXml({ width, height }: Box, { radius }: Surface): string {
  if (radius === undefined) return '<a:avLst/>';
  const share = Math.min(50_000, Math.round((radius / Math.min(width, height)) * 100_000));
  return `<a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst>`;
}

function strokeXml(stroke: Stroke | undefined): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  const { color, width, dash } = stroke;
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dashName(dash, width)}"/>`;
  return `<a:ln w="${unitsOf(width)}">${fillXml(color)}${dashed}</a:ln>`;
}

/** The named dash that is most like one given in pixels. */
function dashName([on, off]: readonly [number, number], width: number): string {
  const unlike = ([, dash, gap]: (typeof DASHES)[number]) =>
    Math.abs(Math.log(on / width / dash)) + Math.abs(Math.log(off / width / gap));
  const [best] = DASHES.toSorted((a, b) => unlike(a) - unlike(b));
  return best?.[0] ?? 'dash';
}
