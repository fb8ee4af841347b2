/** How the events of a lane are packed into rows. */
export interface PackOptions {
  /** The scale at which the packing should look best, pixels per day. */
  readonly baseScale: number;
  readonly maxRows: number;
  /** Width of the whole name of an event, pixels. */
  readonly widthOf: (index: number) => number;
  /** How much larger marks are than usual, 1 when missing. */
  readonly markScale?: number;
  /** As much of a name as must be readable for it to show, pixels. */
  readonly shortLabel?: number;
  /** Space between a mark and its name, pixels. */
  readonly labelGap?: number;
  /**
   * Whether names of steps go down in stairs, the last one highest: so many stand under one bar, where
   * there are few events and all of them must be named.
   */
  readonly stairs?: boolean;
}
