import type { DateText } from '../model/date-text.ts';
import { type Day, civilOf, dateOf, isoOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, type LocalText, pick } from '../model/text.ts';
import { authorsOf } from './site.ts';

/** What a citation needs to know of the dataset and of the reader. */
export interface CitedFrom {
  /** The dataset's id, which keys of references begin with. */
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  /** The day of the data; null when the file does not say. */
  readonly asOf: Day | null;
  /** Where the part, or the whole, is shown. */
  readonly url: string;
  /** The day on which it was looked up. */
  readonly today: Day;
}

/** Suggested citations of a part or of the dataset, plain text. */
export interface Citation {
  /**
   * Publication Manual of the American Psychological Association, 7th edition: a data set (10.9)
   * whose content may change, so with the day of retrieval.
   */
  readonly apa: string;
  /** GB/T 7714—2015: a data set on line, `[DS/OL]`; a part stands with `//` before the whole. */
  readonly gbt7714: string;
}

/** The dates of both citations, each in its language. */
export interface CitationDates {
  readonly en: DateText;
  readonly zh: DateText;
}

/** A part of the dataset that is cited by itself: an event, or a view of some. */
export interface CitedPart {
  /** What tells it from other parts, the same whenever it is cited. */
  readonly key: string;
  readonly name: Readonly<Record<Lang, string>>;
}

/** An event as a part: its own date belongs to its name, the year of a citation is the data's. */
export function eventPart({ id, title, date }: PolicyEvent, dates: CitationDates): CitedPart {
  return {
    key: id,
    name: {
      en: `${pick(title, 'en')} (${dates.en.date(date)})`,
      zh: `${pick(title, 'zh')}（${dates.zh.date(date)}）`,
    },
  };
}

/** Cites a part of the dataset. */
export function citationOf({ name }: CitedPart, from: CitedFrom): Citation {
  const { title, version, asOf, url, today } = from;
  const edition = asOf ?? today;
  const [work, workZh] = [pick(title, 'en'), pick(title, 'zh')];
  return {
    apa: `${authorsOf(from)}. (${civilOf(edition).year}). ${name.en}. In ${work} (Version ${version}) [Data set]. Retrieved ${monthFirst(today)}, from ${url}`,
    gbt7714: `${authorsOf(from, 'zh')}. ${name.zh}[DS/OL]//${authorsOf(from, 'zh')}. ${workZh}. ${version}版. (${isoOf(edition)})[${isoOf(today)}]. ${url}.`,
  };
}

/** Cites the dataset as a whole, in the edition that was used. */
export function datasetCitationOf(from: CitedFrom): Citation {
  const { title, version, asOf, url, today } = from;
  const edition = asOf ?? today;
  const [work, workZh] = [pick(title, 'en'), pick(title, 'zh')];
  return {
    apa: `${authorsOf(from)}. (${civilOf(edition).year}). ${work} (Version ${version}) [Data set]. Retrieved ${monthFirst(today)}, from ${url}`,
    gbt7714: `${authorsOf(from, 'zh')}. ${workZh}[DS/OL]. ${version}版. (${isoOf(edition)})[${isoOf(today)}]. ${url}.`,
  };
}

/** `November 24, 2026`, as APA writes days. */
function monthFirst(day: Day): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(dateOf(day));
}
