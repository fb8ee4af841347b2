import type { TFunction } from 'i18next';
import type { Dataset } from '../data/dataset.ts';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import type { Facet } from '../model/filter.ts';
import { assertNever } from '../model/result.ts';
import { pick } from '../model/text.ts';
import type { Words } from './create-words.ts';

/** Names of the choices of every facet. */
export type FacetNames = (facet: Facet, code: string) => string;

/** Names of the choices of every facet, in the language of the words. */
export function createFacetNames(
  t: TFunction,
  dataset: Dataset,
  { lang, placeName }: Words,
): FacetNames {
  return (facet, code) => {
    switch (facet) {
      case 'country':
        return placeName(code);
      case 'category':
        return named(CATEGORIES, code, (known) => t(`category.${known}`));
      case 'force':
        return named(FORCES, code, (known) => t(`force.${known}`));
      case 'stage':
        return named(STAGES, code, (known) => t(`stage.${known}`));
      case 'topic':
        return pick(dataset.topics.get(code) ?? { en: code }, lang);
      default:
        return assertNever(facet);
    }
  };
}

function named<T extends string>(
  codes: readonly T[],
  code: string,
  of: (code: T) => string,
): string {
  const known = codes.find((each) => each === code);
  return known === undefined ? code : of(known);
}
