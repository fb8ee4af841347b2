import type { TFunction } from 'i18next';
import type { Words } from '../../browse/create-words.ts';
import type { Dataset } from '../../data/dataset.ts';

/** What every part of the frame needs to say anything. */
export interface EmbedTexts {
  readonly t: TFunction;
  readonly dataset: Dataset;
  readonly words: Words;
}
