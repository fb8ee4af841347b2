import { useCallback, useRef, useState } from 'react';
import type { Choices } from './choices.ts';
import type { FileFormat } from './formats.ts';
import type { TakenFile } from './taken-file.ts';
import { NotMade } from './not-made.ts';
import type { TakenContext } from './taken-context.ts';

/** How far a file is: in the making, there, or not to be had and why. */
export type MadeFile =
  | { readonly state: 'making'; readonly share: number }
  | ({ readonly state: 'made' } & TakenFile)
  | { readonly state: 'failed'; readonly why: NotMade['why'] | 'lost' };

export interface Files {
  readonly of: (format: FileFormat, choices: Choices) => MadeFile | undefined;
  /** Makes a file, or finds the one that was made of the same choices; null when it fails. */
  readonly make: (format: FileFormat, choices: Choices) => Promise<Blob | null>;
}

/** The files of one view, each made once for the choices it depends on. */
export function useFiles(context: TakenContext): Files {
  const [known, setKnown] = useState<ReadonlyMap<string, MadeFile>>(new Map());
  const begun = useRef(new Map<string, Promise<Blob | null>>());
  const make = useCallback(
    (format: FileFormat, choices: Choices) => {
      const key = keyOf(format, choices);
      const before = begun.current.get(key);
      if (before !== undefined) return before;
      const tell = (made: MadeFile) => setKnown((all) => new Map(all).set(key, made));
      tell({ state: 'making', share: 0 });
      const making = format
        .make(context, choices, (share) => tell({ state: 'making', share }))
        .then(
          (taken) => {
            tell({ state: 'made', ...taken });
            return taken.file;
          },
          (error: unknown) => {
            // What was lost may be found the next time.
            begun.current.delete(key);
            tell({ state: 'failed', why: error instanceof NotMade ? error.why : 'lost' });
            return null;
          },
        );
      begun.current.set(key, making);
      return making;
    },
    [context],
  );
  const of = useCallback(
    (format: FileFormat, choices: Choices) => known.get(keyOf(format, choices)),
    [known],
  );
  return { of, make };
}

/** Only what a format asks makes another file of it. */
function keyOf({ id, options }: FileFormat, choices: Choices): string {
  return [id, ...options.map((option) => choices[option])].join(' ');
}
