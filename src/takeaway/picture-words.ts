import type { TFunction } from 'i18next';
import { createFacetNames } from '../browse/create-facet-names.ts';
import { createLaneNames } from '../browse/create-lane-names.ts';
import { createStageWords } from '../browse/create-stage-words.ts';
import type { Words } from '../browse/create-words.ts';
import type { Dataset } from '../data/dataset.ts';
import type { PictureWords } from '../layout/picture-view.ts';
import type { Grouping } from '../model/lane-choice.ts';

/** The words of pictures whose lanes are made of this or that. */
export function pictureWords(
  t: TFunction,
  dataset: Dataset,
  words: Words,
): (by: Grouping) => PictureWords {
  const nameOfLane = createLaneNames(t, dataset, words.lang, createFacetNames(t, dataset, words));
  return (by) => createStageWords({ t, dataset, words, by, nameOfLane });
}
