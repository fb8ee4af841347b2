import { shareCode } from './share-code.ts';
import { type Site, CARD, cardName } from './site.ts';

/** The words of a language that a link to the site is announced with. */
export interface LinkWords {
  readonly lang: string;
  /** What the app is called. */
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  /** What the card shows, for those who do not see it. */
  readonly cardAlt: string;
}

/** Size of the frame that is offered, pixels. */
const FRAME = { width: 960, height: 540 } as const;
/** How long others may keep the answer, seconds: a week. */
const CACHE_AGE = 604_800;

/** Name of the oEmbed answer of a language among the site's files; English is the usual one. */
export function oEmbedName(lang: string): string {
  return lang === 'en' ? 'oembed.json' : `oembed.${lang}.json`;
}

/**
 * The site as an oEmbed answer of type `rich` (oembed.com, version 1.0, section 2.3.4): the line of a
 * frame with the whole timeline, and the card as its thumbnail. A static file cannot know which view
 * was asked for. `root` must be known: every address is read far from the site.
 */
export function oEmbed({ root }: Site, { lang, name }: LinkWords): string {
  const query = lang === 'en' ? '' : `?lang=${lang}`;
  const html = shareCode('iframe', {
    page: `${root}${query}`,
    frame: `${root}embed.html${query}`,
    module: `${root}policy-timeline.js`,
    title: name,
    parameters: [],
    size: '16:9',
  });
  const answer = {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: name,
    provider_url: root,
    cache_age: CACHE_AGE,
    thumbnail_url: `${root}${cardName(lang)}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    html,
    ...FRAME,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
