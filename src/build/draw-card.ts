import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../model/text.ts';
import { CARD, cardName } from '../publish/site.ts';
import { cardSvg } from './card.ts';
import { compileDataset } from './compile-dataset.ts';
import { withPngNote } from './png-note.ts';
import { siteWords } from './site-words.ts';

/** Under this keyword a card notes the version of the data that it shows. */
export const CARD_NOTE = 'Data version';

/** Turns SVG into PNG, as large as it is. */
export type Rasterise = (
  svg: string,
  size: { readonly width: number; readonly height: number },
) => Promise<Uint8Array>;

/** The cards of both languages by their names; `root` is the folder of the project. */
export async function drawCards(
  root: string,
  rasterise: Rasterise,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { dataset } = compileDataset(join(root, 'data'));
  const icon = readFileSync(join(root, 'src/app/icon.svg'), 'utf8');
  const cards = new Map<string, Uint8Array>();
  for (const lang of LANGS) {
    const svg = cardSvg(dataset, lang, { t: siteWords(root, lang), icon });
    // One browser page draws one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const png = await rasterise(svg, CARD);
    cards.set(cardName(lang), withPngNote(png, CARD_NOTE, dataset.version));
  }
  return cards;
}
