import type { WholeDataset } from '../data/dataset.ts';
import { type DateText, dateText } from '../model/date-text.ts';
import { type Day, dayOf, isoOf, toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { LANGS, type Lang, type LocalText, pick } from '../model/text.ts';
import { type Site, eventAddress } from './site.ts';

/** What a calendar is called, where its entries lead, and what language they speak. */
export interface CalendarHead {
  readonly title: LocalText;
  readonly version: string;
  /** When the data was made; null where the file does not say. */
  readonly asOf: Day | null;
  /** Several stand one after the other. */
  readonly langs: readonly Lang[];
  readonly site: Site;
}

/** Scheduled dates that still hold as a calendar in both languages. */
export function upcomingCalendar(dataset: WholeDataset, site: Site): string {
  const coming = dataset.events.filter(({ planned, replacedBy }) => planned && replacedBy === null);
  return eventsCalendar(coming, { ...dataset, langs: LANGS, site });
}

/**
 * Events as an iCalendar file (RFC 5545) of all-day entries. A date known to the month or the year
 * stands as long as it is uncertain, and its entry says so; a scheduled date that was moved is
 * cancelled. Years before 1 and after 9998, which the format cannot write, are left out.
 */
export function eventsCalendar(events: readonly PolicyEvent[], head: CalendarHead): string {
  const lines = [...calendarStart(head), ...calendarEntries(events, head), 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function calendarStart({ title, version, langs }: CalendarHead): readonly string[] {
  const name = text(textsIn(title, langs).join(' · '));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(pick(title, 'en'))}//${text(version)}//EN`,
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
  ];
}

/** The first and the last day that four digits can write, the day after the last among them. */
const FIRST_DAY = dayOf(1, 1, 1);
const LAST_DAY = dayOf(9998, 12, 31);

function calendarEntries(events: readonly PolicyEvent[], head: CalendarHead): readonly string[] {
  const stamp = stampOf(head.asOf ?? events[0]?.date.first ?? toDay(0));
  const dates = head.langs.map((lang) => dateText(lang));
  return events
    .filter(({ date }) => date.first >= FIRST_DAY && date.last <= LAST_DAY)
    .flatMap((event) => entry(event, stamp, dates, head));
}

function entry(
  event: PolicyEvent,
  stamp: string,
  dates: readonly DateText[],
  { langs, site }: CalendarHead,
): readonly string[] {
  const { id, date, sources, category, replacedBy } = event;
  const exact = date.start?.precision === 'day' && date.end?.precision === 'day';
  const about = [
    // The entry alone would look as if it lasted.
    ...(exact ? [] : [dates.map((each) => each.date(date)).join(' · ')]),
    ...textsIn(event.summary, langs),
    ...sources.map(({ url }) => url),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${site.uuidOf(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(date.first)}`,
    // The end of an all-day entry is the first day that does not belong to it.
    `DTEND;VALUE=DATE:${basic(toDay(date.last + 1))}`,
    `SUMMARY:${text(textsIn(event.title, langs).join(' · '))}`,
    ...(about.length === 0 ? [] : [`DESCRIPTION:${text(about.join('\n'))}`]),
    `CATEGORIES:${category.toUpperCase()}`,
    ...(replacedBy === null ? [] : ['STATUS:CANCELLED']),
    ...(site.root === '' ? [] : [`URL:${eventAddress(site, id)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A text in each of the languages, each once; none where there is none. */
function textsIn(local: LocalText, langs: readonly Lang[]): readonly string[] {
  return [...new Set(langs.map((lang) => pick(local, lang)))].filter((each) => each !== '');
}

function basic(day: Day): string {
  return isoOf(day).replaceAll('-', '');
}

function stampOf(day: Day): string {
  return `${basic(day)}T000000Z`;
}

/** A TEXT value: backslash, semicolon, comma and line break escaped, no other control characters. */
function text(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** Longest line, in bytes of UTF-8, without its line break. */
const LINE_BYTES = 75;

/** Breaks a line into pieces of at most 75 bytes, never within a character. */
function fold(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const bytes = utf8Length(character);
    if (used + bytes > LINE_BYTES) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += bytes;
  }
  return out;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
