import type { WholeDataset } from '../data/dataset.ts';
import { type DateText, dateText } from '../model/date-text.ts';
import { type Day, isoOf, toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';
import { type Site, appAddress, authorsOf, eventAddress, fileAddress } from './site.ts';
import { xmlText } from './xml-text.ts';

/** What happened, newest first; a feed tells news, so what is still to come is in the calendar. */
function newestFirst({ events }: WholeDataset): readonly PolicyEvent[] {
  return events.filter(({ planned, replacedBy }) => !planned && replacedBy === null).toReversed();
}

/** Midnight UTC of a day, RFC 3339. */
function moment(day: Day): string {
  return `${isoOf(day)}T00:00:00Z`;
}

/** The day the feed speaks of; events carry no record of later mending. */
function updated(dataset: WholeDataset): string {
  return moment(dataset.asOf ?? newestFirst(dataset)[0]?.date.first ?? toDay(0));
}

/** Date at its own precision, places, summary: feed readers show little else. */
function entryText(event: PolicyEvent, dataset: WholeDataset, dates: DateText, lang: Lang): string {
  const places = event.jurisdictions.map((code) =>
    pick(dataset.jurisdictions.get(code)?.name ?? { en: code }, lang),
  );
  const head = `${dates.date(event.date)} · ${places.join(lang === 'zh' ? '、' : ', ')}`;
  return `${head}\n${pick(event.summary, lang)}`;
}

/**
 * The events as JSON Feed 1.1 (jsonfeed.org) in one language. The format has no base address, so
 * addresses of our own are left out where the site's is not known.
 */
export function jsonFeed(dataset: WholeDataset, lang: Lang, site: Site): string {
  const dates = dateText(lang);
  const known = site.root !== '';
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: pick(dataset.title, lang),
    language: localeOf(lang),
    ...(known
      ? { home_page_url: site.root, feed_url: fileAddress(site, `feed.${lang}.json`) }
      : {}),
    authors: [{ name: authorsOf(dataset) }],
    items: newestFirst(dataset).map((event) => ({
      id: event.id,
      ...(known ? { url: eventAddress(site, event.id, lang) } : {}),
      ...(event.sources[0] === undefined ? {} : { external_url: event.sources[0].url }),
      title: pick(event.title, lang),
      content_text: [
        entryText(event, dataset, dates, lang),
        ...event.sources.map(({ title, publisher, url }) => `${title}, ${publisher}: ${url}`),
      ].join('\n'),
      date_published: moment(event.date.first),
      tags: [event.category, event.kind, ...event.jurisdictions],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** The events as an Atom feed (RFC 4287) in one language. */
export function atomFeed(dataset: WholeDataset, lang: Lang, site: Site): string {
  const dates = dateText(lang);
  const entries = newestFirst(dataset).map((event) =>
    [
      '<entry>',
      `<id>urn:uuid:${site.uuidOf(event.id)}</id>`,
      `<title>${xmlText(pick(event.title, lang))}</title>`,
      `<link rel="alternate" type="text/html" href="${xmlText(eventAddress(site, event.id, lang))}"/>`,
      ...event.sources.map(
        ({ url, title }) =>
          `<link rel="related" title="${xmlText(title)}" href="${xmlText(url)}"/>`,
      ),
      `<published>${moment(event.date.first)}</published>`,
      `<updated>${updated(dataset)}</updated>`,
      `<category term="${event.category}"/>`,
      `<summary>${xmlText(entryText(event, dataset, dates, lang))}</summary>`,
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf(lang)}">`,
    `<id>urn:uuid:${site.uuidOf(`feed ${lang}`)}</id>`,
    `<title>${xmlText(pick(dataset.title, lang))}</title>`,
    `<updated>${updated(dataset)}</updated>`,
    `<author><name>${xmlText(authorsOf(dataset))}</name></author>`,
    `<rights>${xmlText(dataset.license)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(fileAddress(site, `feed.${lang}.atom`))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(appAddress(site))}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Text as XML holds it; characters that XML cannot hold are left out. */
