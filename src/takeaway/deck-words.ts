import type { TFunction } from 'i18next';
import type { Dataset } from '../data/dataset.ts';
import type { Words } from '../browse/create-words.ts';
import type { Day } from '../model/day.ts';
import type { Category } from '../model/category.ts';
import type { DateText } from '../model/date-text.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import type { ChartView } from '../state/chart-views.ts';
import { licenceOf } from '../publish/licence.ts';

/** What slides say beside the picture, in one language. */
export interface DeckWords {
  /** Name of the dataset. */
  readonly title: string;
  readonly author: string;
  /** Version and day of the data. */
  readonly edition: string;
  /** Name of the licence, '' for none, and the page with its text. */
  readonly licence: { readonly name: string; readonly page: string | null };
  readonly openView: string;
  readonly openScene: string;
  readonly sources: string;
  /** Name of what belongs to no event, for the list of a slide's parts. */
  readonly ground: string;
  readonly events: (count: number) => string;
  /** The day whose state is shown, where that is not today. */
  readonly upTo: (day: Day) => string;
  /** How many more there are than are listed. */
  readonly more: (count: number) => string;
  /** A title that goes on over several slides. */
  readonly page: (title: string, number: number, count: number) => string;
  /** What hollow and dashed marks mean. */
  readonly hollow: string;
  readonly category: (category: Category) => string;
  readonly chart: (view: ChartView) => string;
  readonly placeNames: (codes: readonly JurisdictionCode[]) => string;
  readonly dates: DateText;
}

export function createDeckWords(
  t: TFunction,
  { title, version, asOf, license }: Dataset,
  { lang, dates, placeNames }: Words,
): DeckWords {
  const name = pick(title, lang);
  const data =
    asOf === null
      ? t('slides.version', { version })
      : t('dataVersion', { version, date: dates.day(asOf) });
  return {
    title: name,
    author: t('slides.author', { title: name }),
    edition: data,
    licence: licenceOf(license),
    openView: t('slides.openView'),
    openScene: t('slides.openScene'),
    sources: t('sources'),
    ground: t('slides.ground'),
    events: (count) => t('slides.events', { count }),
    upTo: (day) => t('slides.upTo', { date: dates.day(day) }),
    more: (count) => t('slides.more', { count }),
    page: (text, number, count) => t('slides.page', { title: text, number, count }),
    hollow: t('hollowNote'),
    chart: (view) => t(`lens.title.${view}`),
    category: (category) => t(`category.${category}`),
    placeNames,
    dates,
  };
}
