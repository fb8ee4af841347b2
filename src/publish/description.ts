import type { WholeDataset } from '../data/dataset.ts';
import { type Day, isoOf } from '../model/day.ts';
import { type LocalText, LANGS, localeOf } from '../model/text.ts';
import { csvColumns } from './csv.ts';
import { LICENCE_PAGE } from './licence.ts';
import { OPEN_DATA, type Site, authorsOf } from './site.ts';

/** One file of the open data, as others should know of it. */
interface OpenFile {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly title: string;
}

const FILES: readonly OpenFile[] = [
  {
    name: 'events',
    path: 'events.json',
    mediatype: 'application/json',
    title: 'Events, instruments, countries and topics',
  },
  { name: 'events-table', path: 'events.csv', mediatype: 'text/csv', title: 'Events as a table' },
  {
    name: 'instruments',
    path: 'instruments.json',
    mediatype: 'application/json',
    title: 'Instruments with their steps',
  },
  {
    name: 'schema',
    path: 'schema.json',
    mediatype: 'application/schema+json',
    title: 'JSON Schema of events.json',
  },
  {
    name: 'upcoming',
    path: 'upcoming.ics',
    mediatype: 'text/calendar',
    title: 'Scheduled dates as a calendar',
  },
  ...LANGS.flatMap((lang) => [
    {
      name: `feed-${lang}-atom`,
      path: `feed.${lang}.atom`,
      mediatype: 'application/atom+xml',
      title: `Atom feed, ${lang}`,
    },
    {
      name: `feed-${lang}-json`,
      path: `feed.${lang}.json`,
      mediatype: 'application/feed+json',
      title: `JSON Feed, ${lang}`,
    },
  ]),
];

/** The words that describe the dataset to a catalogue. */
export function aboutDataset({ events, jurisdictions }: WholeDataset): LocalText {
  const places = new Set(events.flatMap((event) => event.jurisdictions)).size;
  const known = jurisdictions.size > 0 ? places : 0;
  return {
    en: `${events.length} dated events of AI capability and AI governance in ${known} countries and bodies, in English and Chinese, each with the sources that were read.`,
    zh: `人工智能能力与治理大事记：${known}个国家和国际组织的${events.length}个事件，中英双语，逐条注明已核来源。`,
  };
}

/** Data Package (datapackage.org, version 2) that describes the files beside it. */
export function dataPackage(dataset: WholeDataset): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title.en,
    description: aboutDataset(dataset).en,
    version: dataset.version,
    created: dataset.asOf === null ? undefined : `${isoOf(dataset.asOf)}T00:00:00Z`,
    licenses: [{ name: dataset.license, path: LICENCE_PAGE }],
    contributors: [{ title: authorsOf(dataset), roles: ['author'] }],
    resources: FILES.map(({ name, path, mediatype, title }) => ({
      name,
      path,
      title,
      mediatype,
      ...(path === 'events.csv'
        ? { type: 'table', format: 'csv', encoding: 'utf-8', schema: tableSchema() }
        : {}),
    })),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function tableSchema(): object {
  return {
    primaryKey: ['id'],
    fields: csvColumns().map(({ name, type, description }) => ({ name, type, description })),
  };
}

/** schema.org Dataset as JSON-LD, for the head of the page. */
export function datasetJsonLd(dataset: WholeDataset, { root }: Site): object {
  const first = dataset.events[0]?.date.first;
  const last = dataset.events.reduce<Day | undefined>(
    (latest, { date }) => (latest === undefined || date.last > latest ? date.last : latest),
    undefined,
  );
  const asOf = dataset.asOf === null ? undefined : isoOf(dataset.asOf);
  const named = (text: LocalText) =>
    LANGS.flatMap((lang) =>
      text[lang] === undefined ? [] : [{ '@language': localeOf(lang), '@value': text[lang] }],
    );
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: named(dataset.title),
    description: named(aboutDataset(dataset)),
    ...(root === '' ? {} : { url: root }),
    version: dataset.version,
    dateModified: asOf,
    license: LICENCE_PAGE,
    isAccessibleForFree: true,
    inLanguage: LANGS.map(localeOf),
    creator: { '@type': 'Organization', name: authorsOf(dataset) },
    ...(first === undefined || last === undefined
      ? {}
      : { temporalCoverage: `${isoOf(first)}/${isoOf(last)}` }),
    distribution: FILES.map(({ path, mediatype, title }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediatype,
      contentUrl: `${root}${OPEN_DATA}/${path}`,
    })),
  };
}
