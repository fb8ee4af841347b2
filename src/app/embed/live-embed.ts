import type { Dataset } from '../../data/dataset.ts';
import type { KnownNames } from '../../state/known-names.ts';
import type { EmbedLens } from './embed-views.ts';
import type { PictureSource } from '../../takeaway/picture-source.ts';

/** A timeline in a frame, running. */
export interface LiveEmbed {
  readonly dataset: Dataset;
  readonly known: KnownNames;
  /** The chart of a lens that it shows in place of the timeline; null without one. */
  readonly lens: () => EmbedLens | null;
  /** What pictures of the present view are made from. */
  readonly pictureSource: () => PictureSource;
  /** The slide is shown: everything is laid out for the size it has now. */
  readonly resume: () => void;
  /** The slide is left: what moves has arrived, what hovers is gone. */
  readonly pause: () => void;
}
