/**
 * What is wrong with a piece of input: where it stands, what was wanted, what was found.
 * `path` is written as in the file (`events[17].date`); `expected` and `got` are short English phrases.
 */
export interface Issue {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** A value, or the reasons why there is none. Used at the edges, where input is not ours. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(...issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}

/** One line for logs, reports and the screen: `events[3].date: expected an EDTF date, got "soon"`. */
export function issueText(issue: Issue): string {
  return `${issue.path}: expected ${issue.expected}, got ${issue.got}`;
}

/** How many records of a file issues are about: one may have several faults. */
export function recordsIn(issues: readonly Issue[]): number {
  return new Set(issues.map(({ path }) => /^\w+\[\d+\]/.exec(path)?.[0] ?? path)).size;
}

/** A short, safe rendering of any value for an {@link Issue}. */
export function excerpt(value: unknown): string {
  if (value === undefined) return 'nothing';
  let text: string;
  try {
    text = JSON.stringify(value) ?? typeof value;
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Marks a branch the compiler has proved unreachable. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${excerpt(value)}`);
}
