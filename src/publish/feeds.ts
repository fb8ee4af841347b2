import type { Dataset } from '../data/dataset.ts';
import { dateText } from '../model/date-text.ts';
import { type Day, isoOf, toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';
import { OPEN_DATA, type Site, appAddress, eventAddress } from './site.ts';

/** What happened, newest first; a feed tells news, so what is still to come is in the calendar. */
function newestFirst({ events }: Dataset): readonly PolicyEvent[] {
  return events.filter(({ planned, replacedBy }) => !planned && replacedBy === null).toReversed();
}

/** Midnight UTC of a day, RFC 3339. */
function moment(day: Day): string {
  return `${isoOf(day)}T00:00:00Z`;
}

/** The events as JSON Feed 1.1 (jsonfeed.org) in one language. */
export function jsonFeed(dataset: Dataset, lang: Lang, site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: pick(dataset.title, lang),
    language: localeOf(lang),
    home_page_url: appAddress(site),
    feed_url: `${site.root === '' ? '' : `${site.root}${OPEN_DATA}/`}feed.${lang}.json`,
    items: newestFirst(dataset).map((event) => ({
      id: event.id,
      url: eventAddress(site, event.id, lang),
      title: pick(event.title, lang),
      content_text: pick(event.summary, lang),
      date_published: moment(event.date.first),
      tags: [event.category, event.kind, ...event.jurisdictions],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** The events as an Atom feed (RFC 4287) in one language. */
export function atomFeed(dataset: Dataset, lang: Lang, site: Site): string {
  const { date } = dateText(lang);
  const happened = newestFirst(dataset);
  const entries = happened.map((event) => {
    const link = eventAddress(site, event.id, lang);
    const places = event.jurisdictions.map((code) =>
      pick(dataset.jurisdictions.get(code)?.name ?? { en: code }, lang),
    );
    return [
      '<entry>',
      `<id>urn:uuid:${site.uuidOf(event.id)}</id>`,
      `<title>${xml(pick(event.title, lang))}</title>`,
      `<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
      ...event.sources.map(
        ({ url, title }) => `<link rel="related" title="${xml(title)}" href="${xml(url)}"/>`,
      ),
      `<published>${moment(event.date.first)}</published>`,
      `<updated>${moment(event.date.first)}</updated>`,
      `<category term="${event.category}"/>`,
      `<summary>${xml([date(event.date), places.join(' · '), pick(event.summary, lang)].join(' · '))}</summary>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf(lang)}">`,
    `<id>urn:uuid:${site.uuidOf(`feed ${lang}`)}</id>`,
    `<title>${xml(pick(dataset.title, lang))}</title>`,
    `<updated>${moment(dataset.asOf ?? happened[0]?.date.first ?? toDay(0))}</updated>`,
    `<author><name>${xml(`${pick(dataset.title, 'en')} authors`)}</name></author>`,
    `<rights>${xml(dataset.license)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="feed.${lang}.atom"/>`,
    `<link rel="alternate" type="text/html" href="${xml(appAddress(site))}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Text as XML holds it; characters that XML cannot hold are left out. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
