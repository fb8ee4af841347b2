import type { Dataset } from '../../data/dataset.ts';
import type { KnownNames } from '../../state/known-names.ts';
import type { PictureSource } from '../../takeaway/picture-source.ts';

/** A timeline in a frame, running. */
export interface LiveEmbed {
  readonly dataset: Dataset;
  readonly known: KnownNames;
  /** Whether it shows the chart of a lens in place of the timeline. */
  readonly isChart: () => boolean;
  /** What pictures of the present view are made from. */
  readonly pictureSource: () => PictureSource;
  /** The slide is shown: everything is laid out for the size it has now. */
  readonly resume: () => void;
  /** The slide is left: what moves has arrived, what hovers is gone. */
  readonly pause: () => void;
}
