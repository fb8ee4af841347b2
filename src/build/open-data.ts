import { LANGS } from '../model/text.ts';
import { upcomingCalendar } from '../publish/calendar.ts';
import { eventsCsv } from '../publish/csv.ts';
import { dataPackage } from '../publish/description.ts';
import { atomFeed, jsonFeed } from '../publish/feeds.ts';
import { instrumentsJson } from '../publish/instruments.ts';
import { uuidOf } from '../publish/name-uuid.ts';
import { OPEN_DATA, type Site } from '../publish/site.ts';
import type { Compiled } from './compile-dataset.ts';
import { documentJsonSchema } from './json-schema.ts';

/** The site at `root`, an https address with a closing slash, or '' where it is not known. */
export function siteAt(root: string): Site {
  if (root !== '' && !/^https?:\/\/\S+\/$/.test(root)) {
    throw new Error(`SITE_URL: expected an address that ends in "/", got "${root}"`);
  }
  return { root, uuidOf };
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
