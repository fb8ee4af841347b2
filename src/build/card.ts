import type { TFunction } from 'i18next';
import { createWords } from '../browse/create-words.ts';
import type { WholeDataset } from '../data/dataset.ts';
import { weightAt } from '../data/columns.ts';
import { findMatches } from '../data/matches.ts';
import { layCaption } from '../layout/caption.ts';
import { faceMeasure } from '../layout/face-measure.ts';
import { filterOn } from '../model/filter.ts';
import { toDay } from '../model/day.ts';
import type { Weight } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import { homeViewport } from '../model/viewport.ts';
import { drawPicture } from '../paint/draw-picture.ts';
import { SVG_FACES, svgPen } from '../paint/svg-pen.ts';
import { LIGHT, type Theme } from '../paint/theme.ts';
import { licenceOf } from '../publish/licence.ts';
import { CARD } from '../publish/site.ts';
import { xmlText } from '../publish/xml-text.ts';
import { initialState } from '../state/app-state.ts';
import { pictureWords } from '../takeaway/picture-words.ts';
import { takePicture } from '../takeaway/picture.ts';

/** Height of the heading, and how much larger the timeline is than on the screen. */
const HEADING = 136;
const SCALE = 1.5;
/** Only what is as heavy as this: a card is looked at as large as a thumb. */
const LEAST: Weight = 4;
/** The icon of the app, left of the heading; pixels. */
const BRAND = { x: 28, y: 28, size: 84 } as const;
const HEADING_X = BRAND.x + BRAND.size + 22;
/** Who is on the card: there is room for three. */
const COUNTRIES = ['US', 'CN', 'EU'];

/** What a card is made from beside the dataset. */
export interface CardTexts {
  readonly t: TFunction;
  /** The app's icon, an SVG file. */
  readonly icon: string;
}

/** The card in a language, as SVG: name and purpose, and the heaviest events of the last years. */
export function cardSvg(dataset: WholeDataset, lang: Lang, { t, icon }: CardTexts): string {
  const filter = filterOn(COUNTRIES);
  const today = dataset.asOf ?? toDay(0);
  const state = { ...initialState(today, homeViewport(today, false)), filter };
  const measure = faceMeasure();
  const caption = layCaption(
    {
      title: t('picture.version', { version: dataset.version }),
      source: licenceOf(dataset.license).name,
    },
    CARD.width / SCALE,
    13,
    measure,
  );
  const size = {
    width: CARD.width / SCALE,
    height: Math.floor((CARD.height - HEADING) / SCALE) - caption.height,
  };
  const view = {
    dataset,
    matches: findMatches(dataset, filter).filter(
      (index) => weightAt(dataset.columns, index) >= LEAST,
    ),
    lang,
    words: pictureWords(t, dataset, createWords(dataset, lang))('country'),
    compact: false,
    comparison: null,
    theme: LIGHT,
  };
  const picture = takePicture(view, state, size, measure);
  const noteOf = () => ({ id: '', name: '', href: null });
  const { pen, markup } = svgPen(size.width, size.height + caption.height, noteOf, measure);
  drawPicture({ ...picture, caption, transparent: false, scale: SCALE }, pen);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${LIGHT.paper}"/>`,
    `<svg x="${BRAND.x}" y="${BRAND.y}" width="${BRAND.size}" height="${BRAND.size}" ${icon.slice(icon.indexOf('viewBox'))}`,
    heading(pick(dataset.title, lang), 70, 48, 700, LIGHT.ink),
    heading(t('picture.lead'), 109, 26, 400, LIGHT.muted),
    `<g transform="translate(0 ${HEADING}) scale(${SCALE})">`,
    markup(),
    '</g></svg>',
  ].join('\n');
}

function heading(
  text: string,
  y: number,
  size: number,
  weight: number,
  color: Theme['ink'],
): string {
  return `<text x="${HEADING_X}" y="${y}" font-family="${SVG_FACES}" font-size="${size}" font-weight="${weight}" fill="${color}">${xmlText(text)}</text>`;
}
