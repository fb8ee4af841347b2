import type { Counted } from '../tally/counted.ts';

/** The lenses, each a step of the article's argument. */
export type LensName = 'pace' | 'life' | 'shift';

/** What every lens is given: what to count, and whom to tell that it is drawn. */
export interface LensProps {
  readonly counted: Counted;
  readonly onPainted: () => void;
}
