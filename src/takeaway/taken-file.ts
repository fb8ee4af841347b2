/** A file, and what has to be said about it. */
export interface TakenFile {
  readonly file: Blob;
  readonly remarks: readonly string[];
}

/** How much of the making is done, 0 to 1. */
export type OnProgress = (share: number) => void;
