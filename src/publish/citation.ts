import type { DateText } from '../model/date-text.ts';
import { type Day, civilOf, isoOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type LocalText, pick } from '../model/text.ts';

/** What a citation needs to know of the dataset and of the reader. */
export interface CitedFrom {
  readonly title: LocalText;
  readonly version: string;
  /** The day of the data; null when the file does not say. */
  readonly asOf: Day | null;
  /** Where the event is shown. */
  readonly url: string;
  /** The day on which it was looked up. */
  readonly today: Day;
}

/** Suggested citations of one event, plain text. */
export interface Citation {
  /** Publication Manual of the American Psychological Association, 7th edition, data sets (10.9). */
  readonly apa: string;
  /** GB/T 7714—2015, data set on line `[DS/OL]`, a part of a whole. */
  readonly gbt7714: string;
}

/**
 * Cites an event as a part of the dataset. `dates` writes the event's date in English: the event's
 * own date belongs to its name, the year of the citation is that of the data.
 */
export function citationOf(event: PolicyEvent, dates: DateText, from: CitedFrom): Citation {
  const { title, version, asOf, url, today } = from;
  const edition = asOf ?? today;
  const year = civilOf(edition).year;
  const [work, workZh] = [pick(title, 'en'), pick(title, 'zh')];
  return {
    apa: `${work} authors. (${year}). ${pick(event.title, 'en')} (${dates.date(event.date)}). In ${work} (Version ${version}) [Data set]. ${url}`,
    gbt7714: `${workZh}编写组. ${pick(event.title, 'zh')}：${event.date.text}[DS/OL]//${workZh}：${version}版. (${isoOf(edition)})[${isoOf(today)}]. ${url}.`,
  };
}
