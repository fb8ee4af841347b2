import type { Dataset } from '../data/dataset.ts';
import type { EventId } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';

/** Where the files will stand, as far as it is known when they are made. */
export interface Site {
  /** Address of the app with its closing slash; '' where it is not known, and links stay relative. */
  readonly root: string;
  /** A stable UUID for a name (RFC 9562, version 5). */
  readonly uuidOf: (name: string) => string;
}

/** The page that is filled to be the app in one file, beside the app. */
export const ONE_FILE_TEMPLATE = 'one-file.template.html';

/** The picture that stands beside a link to the site, pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Name of the card of a language among the site's files. */
export function cardName(lang: string): string {
  return `card-${lang}.png`;
}

/** Folder of the open data below the app, with its version. */
export const OPEN_DATA = 'data/v1';

/** Address of the app as seen from a file in {@link OPEN_DATA}. */
export function appAddress({ root }: Site): string {
  return root === '' ? '../../' : root;
}

/** Address of another file of the open data, as seen from one. */
export function fileAddress({ root }: Site, name: string): string {
  return root === '' ? name : `${root}${OPEN_DATA}/${name}`;
}

/** Address of the app with this event open, as seen from a file in {@link OPEN_DATA}. */
export function eventAddress(site: Site, id: EventId, lang?: string): string {
  const language = lang === undefined ? '' : `lang=${lang}&`;
  return `${appAddress(site)}?${language}event=${id}`;
}

/** Who made the dataset, as citations and catalogues name them. */
export function authorsOf({ title }: Pick<Dataset, 'title'>, lang: Lang = 'en'): string {
  return lang === 'zh' ? `${pick(title, lang)}编写组` : `The ${pick(title, lang)} authors`;
}
