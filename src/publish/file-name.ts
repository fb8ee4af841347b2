import { type Day, civilOf, isoOf } from '../model/day.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import type { Lang } from '../model/text.ts';

/** What the name of a file says of its contents. */
export interface NamedFile {
  /** What it is an extract of, such as the dataset's title in English. */
  readonly title: string;
  /** What of it is told, such as a story; missing for nothing of its own. */
  readonly part?: string;
  /** The chosen countries and bodies; null where none is chosen. */
  readonly countries: readonly JurisdictionCode[] | null;
  /** The first and last day of what is inside; null where that has none. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  readonly lang: Lang;
  /** The day on which it is made. */
  readonly today: Day;
  /** Without its dot. */
  readonly extension: string;
}

/** Most countries that are named, and most characters of the title. */
const MOST_COUNTRIES = 3;
const MOST_CHARACTERS = 60;

/**
 * A name that sorts by what is inside and then by day, of characters that every system takes:
 * `ai-policy-timeline_FR-CN-US+5_2023-2026_zh_2026-11-23.csv`.
 */
export function fileName(file: NamedFile): string {
  const { title, part = '', countries, days, lang, today, extension } = file;
  const parts = [
    baseOf(title) || 'timeline',
    baseOf(part),
    placesPart(countries ?? []),
    yearsPart(days),
    lang,
    isoOf(today),
  ];
  return `${parts.filter((each) => each !== '').join('_')}.${extension}`;
}

/** Whether a text has anything that the name of a file keeps. */
export function hasName(text: string): boolean {
  return baseOf(text) !== '';
}

/** Letters of any language and digits, parted by single hyphens. */
function baseOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const cut = Array.from(words.join('-')).slice(0, MOST_CHARACTERS).join('');
  return cut.replace(/-$/, '');
}

function placesPart(codes: readonly JurisdictionCode[]): string {
  const clean = codes
    .map((code) => code.replaceAll(/[^A-Z0-9]/g, ''))
    .filter((code) => code !== '');
  const rest = clean.length - MOST_COUNTRIES;
  return `${clean.slice(0, MOST_COUNTRIES).join('-')}${rest > 0 ? `+${rest}` : ''}`;
}

function yearsPart(days: NamedFile['days']): string {
  if (days === null) return '';
  const [from, to] = [civilOf(days.from).year, civilOf(days.to).year];
  return from === to ? String(from) : `${from}-${to}`;
}
