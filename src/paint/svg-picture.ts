import { type Lang, localeOf } from '../model/text.ts';
import type { Measure } from '../layout/measure.ts';
import { inReadingOrder } from '../layout/reading-order.ts';
import { xmlText } from '../publish/xml-text.ts';
import { type PictureParts, drawPicture, pictureHeight } from './draw-picture.ts';
import { type EventNote, svgPen } from './svg-pen.ts';

/** What a file says of a whole picture, for whoever cannot see it, and for whoever finds it again. */
export interface PictureNotes {
  readonly title: string;
  /** The view in words. */
  readonly description: string;
  readonly lang: Lang;
  /** Address of the view. */
  readonly address: string;
  readonly dataVersion: string;
  readonly licence: { readonly name: string; readonly page: string | null };
  /** What is said of a mark that stands for an event and so many more. */
  readonly event: (index: number, more: number) => EventNote;
}

/**
 * A picture as an SVG file. Lanes are groups `data-lane`, marks are groups `data-event` inside them,
 * in the order of the lanes and of time, with the name of what they stand for. Nothing in it needs a
 * style sheet, a filter, a mask or a clip path, so that slide programs can break it into shapes.
 * `measure` is the one that the picture was laid out with.
 */
export function svgPicture(parts: PictureParts, notes: PictureNotes, measure: Measure): string {
  const scene = inReadingOrder(parts.scene);
  const [width, height] = [scene.width, pictureHeight(parts)];
  const marks = new Map(scene.marks.map((mark) => [keyOf(mark.laneKey, mark.index), mark]));
  const noteOf = (index: number, laneKey: string) =>
    notes.event(index, (marks.get(keyOf(laneKey, index))?.joined ?? 1) - 1);
  const { pen, markup } = svgPen(width, height, noteOf, measure);
  drawPicture({ ...parts, scene }, pen);
  const toFile = (pixels: number) => Math.round(pixels * parts.scale);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${toFile(width)}" height="${toFile(height)}" viewBox="0 0 ${width} ${height}" xml:lang="${localeOf(notes.lang)}">`,
    `<title>${xmlText(notes.title)}</title>`,
    `<desc>${xmlText(notes.description)}</desc>`,
    metadata(notes),
    markup(),
    '</svg>',
    '',
  ].join('\n');
}

function keyOf(laneKey: string, index: number): string {
  return `${laneKey}:${index}`;
}

/** Title, source and licence in the terms that Inkscape and search engines read (RDF, Dublin Core). */
function metadata({ title, address, dataVersion, licence, lang }: PictureNotes): string {
  const { name, page } = licence;
  const work = [
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:source>${xmlText(address)}</dc:source>`,
    `<dc:language>${localeOf(lang)}</dc:language>`,
    `<dc:identifier>${xmlText(dataVersion)}</dc:identifier>`,
    `<dc:rights>${xmlText(name)}</dc:rights>`,
    ...(page === null ? [] : [`<cc:license rdf:resource="${xmlText(page)}"/>`]),
  ].join('');
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about="">${work}</cc:Work></rdf:RDF></metadata>`;
}
