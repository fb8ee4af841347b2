import type { Kind, RelationType } from '../model/category.ts';
import { type WholeDataset, buildDataset } from './dataset.ts';
import { parseDataset } from './parse-dataset.ts';
import { issueText } from '../model/result.ts';

/** An event as a test writes it: what is left out gets the default of the file format. */
export interface EventDraft {
  readonly id: string;
  readonly date?: string;
  readonly jurisdictions?: readonly string[];
  readonly kind?: Kind;
  readonly weight?: number;
  readonly planned?: boolean;
  readonly replacedBy?: string;
  readonly instrument?: string;
  readonly relations?: readonly { readonly type: RelationType; readonly to: string }[];
}

/** The other lists of a document, as a file holds them. */
export interface RestDraft {
  readonly jurisdictions?: readonly unknown[];
  readonly instruments?: readonly unknown[];
}

/**
 * A small dataset for tests, read the way a file is read. Throws when the reader finds anything
 * wrong, so that a slip in a test does not look like a result.
 */
export function datasetOf(events: readonly EventDraft[], rest: RestDraft = {}): WholeDataset {
  const filled = events.map((event) => ({ date: '2024-01-01', title: event.id, ...event }));
  const parsed = parseDataset({ ...rest, events: filled });
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  return buildDataset(parsed.value.records);
}
