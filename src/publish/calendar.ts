import type { WholeDataset } from '../data/dataset.ts';
import { type Day, isoOf, toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { type Site, eventAddress } from './site.ts';

/**
 * Scheduled dates as an iCalendar file (RFC 5545), all-day entries in both languages. A date known
 * to the month or the year stands as long as it is uncertain.
 */
export function upcomingCalendar(dataset: WholeDataset, site: Site): string {
  const coming = dataset.events.filter(({ planned, replacedBy }) => planned && replacedBy === null);
  const stamp = stampOf(dataset.asOf ?? coming[0]?.date.first ?? toDay(0));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(pick(dataset.title, 'en'))}//${text(dataset.version)}//EN`,
    'CALSCALE:GREGORIAN',
    `NAME:${text(pick(dataset.title, 'en'))}`,
    `X-WR-CALNAME:${text(pick(dataset.title, 'en'))}`,
    ...coming.flatMap((event) => entry(event, stamp, site)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function entry(event: PolicyEvent, stamp: string, site: Site): readonly string[] {
  const titles = [...new Set([pick(event.title, 'en'), pick(event.title, 'zh')])];
  const summaries = [...new Set([pick(event.summary, 'en'), pick(event.summary, 'zh')])];
  const sources = event.sources.map(({ url }) => url);
  return [
    'BEGIN:VEVENT',
    `UID:${site.uuidOf(event.id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(event.date.first)}`,
    // The end of an all-day entry is the first day that does not belong to it.
    `DTEND;VALUE=DATE:${basic(toDay(event.date.last + 1))}`,
    `SUMMARY:${text(titles.join(' · '))}`,
    `DESCRIPTION:${text([...summaries, ...sources].join('\n'))}`,
    `CATEGORIES:${event.category.toUpperCase()}`,
    ...(site.root === '' ? [] : [`URL:${eventAddress(site, event.id)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
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
