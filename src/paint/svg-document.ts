import { type Lang, localeOf } from '../model/text.ts';
import { xmlText } from '../publish/xml-text.ts';

/** What a file says of a whole picture, for whoever cannot see it, and for whoever finds it again. */
export interface FileNotes {
  readonly title: string;
  /** The view in words. */
  readonly description: string;
  readonly lang: Lang;
  /** Address of the view. */
  readonly address: string;
  readonly dataVersion: string;
  readonly licence: { readonly name: string; readonly page: string | null };
}

/** How large a picture is, and pixels of the file for each of its own. */
export interface DocumentSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** An SVG file around what a pen has written. */
export function svgDocument(
  { width, height, scale }: DocumentSize,
  notes: FileNotes,
  markup: string,
): string {
  const toFile = (pixels: number) => Math.round(pixels * scale);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${toFile(width)}" height="${toFile(height)}" viewBox="0 0 ${width} ${height}" xml:lang="${localeOf(notes.lang)}">`,
    `<title>${xmlText(notes.title)}</title>`,
    `<desc>${xmlText(notes.description)}</desc>`,
    metadata(notes),
    markup,
    '</svg>',
    '',
  ].join('\n');
}

/** Title, source and licence in the terms that Inkscape and search engines read (RDF, Dublin Core). */
function metadata({ title, address, dataVersion, licence, lang }: FileNotes): string {
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
