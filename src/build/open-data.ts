import { createHash } from 'node:crypto';
import { LANGS } from '../model/text.ts';
import { upcomingCalendar } from '../publish/calendar.ts';
import { eventsCsv } from '../publish/csv.ts';
import { dataPackage } from '../publish/description.ts';
import { atomFeed, jsonFeed } from '../publish/feeds.ts';
import { instrumentsJson } from '../publish/instruments.ts';
import { OPEN_DATA, type Site } from '../publish/site.ts';
import type { Compiled } from './compile-dataset.ts';
import { documentJsonSchema } from './json-schema.ts';

/** Namespace of the project's own names, drawn once at random; every id we publish hangs on it. */
const NAMESPACE = '5f3d0c1e-8a47-4c6b-9d52-7b1e64a0f9c3';

/** The site at `root`, an https address with a closing slash, or '' where it is not known. */
export function siteAt(root: string): Site {
  if (root !== '' && !/^https?:\/\/\S+\/$/.test(root)) {
    throw new Error(`SITE_URL: expected an address that ends in "/", got "${root}"`);
  }
  return { root, uuidOf: (name) => uuid5(name, NAMESPACE) };
}

/** A name-based UUID by SHA-1 (RFC 9562, section 5.5). */
export function uuid5(name: string, namespace: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(space).update(name).digest();
  const bytes = Uint8Array.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Every file of the open data by its path in the built site. */
export function openData({ json, dataset }: Compiled, site: Site): ReadonlyMap<string, string> {
  const files: readonly (readonly [string, string])[] = [
    ['events.json', `${json}\n`],
    ['events.csv', eventsCsv(dataset.events)],
    ['instruments.json', instrumentsJson(dataset)],
    ['schema.json', documentJsonSchema()],
    ['datapackage.json', dataPackage(dataset)],
    ['upcoming.ics', upcomingCalendar(dataset, site)],
    ...LANGS.flatMap((lang): readonly (readonly [string, string])[] => [
      [`feed.${lang}.atom`, atomFeed(dataset, lang, site)],
      [`feed.${lang}.json`, jsonFeed(dataset, lang, site)],
    ]),
  ];
  return new Map(files.map(([name, text]) => [`${OPEN_DATA}/${name}`, text]));
}
