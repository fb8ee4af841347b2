import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../model/text.ts';
import { CARD, cardSvg } from './card.ts';
import { compileDataset } from './compile-dataset.ts';
import { withPngNote } from './png-note.ts';

/** Under this keyword a card notes the version of the data that it shows. */
export const CARD_NOTE = 'Data version';

/** Turns SVG into PNG, as large as it is. */
export type Rasterise = (
  svg: string,
  size: { readonly width: number; readonly height: number },
) => Promise<Uint8Array>;

/** Name of the card of a language among the site's files. */
export function cardName(lang: string): string {
  return `card.${lang}.png`;
}

/** The cards of both languages by their names; `root` is the folder of the project. */
export async function drawCards(
  root: string,
  rasterise: Rasterise,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { dataset } = compileDataset(join(root, 'data'));
  const cards = new Map<string, Uint8Array>();
  for (const lang of LANGS) {
    const file = join(root, 'src/app/locales', `${lang}.json`);
    const words: object = JSON.parse(readFileSync(file, 'utf8'));
    const svg = cardSvg(dataset, lang, words);
    // One browser page draws one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const png = await rasterise(svg, CARD);
    cards.set(cardName(lang), withPngNote(png, CARD_NOTE, dataset.version));
  }
  return cards;
}
