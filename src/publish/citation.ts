import type { DateText } from '../model/date-text.ts';
import { type Day, civilOf, dateOf, isoOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type LocalText, pick } from '../model/text.ts';
import { authorsOf } from './site.ts';

/** What a citation needs to know of the dataset and of the reader. */
export interface CitedFrom {
  readonly title: LocalText;
  readonly version: string;
  /** The day of the data; null when the file does not say. */
  readonly asOf: Day | null;
  /** Where the event, or the whole, is shown. */
  readonly url: string;
  /** The day on which it was looked up. */
  readonly today: Day;
}

/** Suggested citations of an event or of the dataset, plain text. */
export interface Citation {
  /**
   * Publication Manual of the American Psychological Association, 7th edition: a data set (10.9)
   * whose content may change, so with the day of retrieval.
   */
  readonly apa: string;
  /** GB/T 7714—2015: a data set on line, `[DS/OL]`; an event is a part, with `//` before the whole. */
  readonly gbt7714: string;
}

/** The dates of both citations, each in its language. */
export interface CitationDates {
  readonly en: DateText;
  readonly zh: DateText;
}

/**
 * Cites an event as a part of the dataset: its own date belongs to its name, the year of the
 * citation is that of the data.
 */
export function citationOf(event: PolicyEvent, dates: CitationDates, from: CitedFrom): Citation {
  const { title, version, asOf, url, today } = from;
  const edition = asOf ?? today;
  const [work, workZh] = [pick(title, 'en'), pick(title, 'zh')];
  const name = `${pick(event.title, 'en')} (${dates.en.date(event.date)})`;
  const nameZh = `${pick(event.title, 'zh')}（${dates.zh.date(event.date)}）`;
  return {
    apa: `${authorsOf(from)}. (${civilOf(edition).year}). ${name}. In ${work} (Version ${version}) [Data set]. Retrieved ${monthFirst(today)}, from ${url}`,
    gbt7714: `${workZh}编写组. ${nameZh}[DS/OL]//${workZh}编写组. ${workZh}. ${version}版. (${isoOf(edition)})[${isoOf(today)}]. ${url}.`,
  };
}

/** Cites the dataset as a whole, in the edition that was used. */
export function datasetCitationOf(from: CitedFrom): Citation {
  const { title, version, asOf, url, today } = from;
  const edition = asOf ?? today;
  const [work, workZh] = [pick(title, 'en'), pick(title, 'zh')];
  return {
    apa: `${authorsOf(from)}. (${civilOf(edition).year}). ${work} (Version ${version}) [Data set]. Retrieved ${monthFirst(today)}, from ${url}`,
    gbt7714: `${workZh}编写组. ${workZh}[DS/OL]. ${version}版. (${isoOf(edition)})[${isoOf(today)}]. ${url}.`,
  };
}

/** `November 24, 2026`, as APA writes days. */
function monthFirst(day: Day): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(dateOf(day));
}
