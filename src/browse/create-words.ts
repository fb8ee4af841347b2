import type { Dataset } from '../data/dataset.ts';
import { type DateText, dateText } from '../model/date-text.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { once } from '../model/once.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';

/** The language on screen, its dates, and names of countries and bodies in it. */
export interface Words {
  readonly lang: Lang;
  readonly dates: DateText;
  /** A whole number with its thousands parted. */
  readonly number: (value: number) => string;
  readonly placeName: (code: JurisdictionCode) => string;
  readonly placeNames: (codes: readonly JurisdictionCode[]) => string;
}

/** Builds the words of one language, once for the whole app. */
export function createWords(dataset: Dataset, lang: Lang): Words {
  const regions = once(
    () => new Intl.DisplayNames(localeOf(lang), { type: 'region', fallback: 'code' }),
  );
  const placeName = (code: JurisdictionCode) => {
    const name = dataset.jurisdictions.get(code)?.name;
    if (name !== undefined) return pick(name, lang);
    // A file need not name what the platform knows by its ISO code.
    return /^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code;
  };
  const numbers = new Intl.NumberFormat(localeOf(lang));
  const joint = lang === 'zh' ? '、' : ', ';
  return {
    lang,
    dates: dateText(lang),
    number: (value) => numbers.format(value),
    placeName,
    placeNames: (codes) => codes.map(placeName).join(joint),
  };
}
