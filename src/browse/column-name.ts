import type { TFunction } from 'i18next';
import type { ShiftColumn } from '../model/lens-choice.ts';
import type { Words } from './create-words.ts';

/** What a column holds: a country or body, or all of them, and a year. */
export function columnName(
  t: TFunction,
  { dates, placeName }: Words,
  { place, year }: ShiftColumn,
): string {
  const name = place === null ? t('shift.all') : placeName(place);
  return t('shift.events', { place: name, year: dates.year(year) });
}
