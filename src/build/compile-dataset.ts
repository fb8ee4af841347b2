import { auditDataset } from '../audit/audit-dataset.ts';
import { type Finding, type Shelf, findingText } from '../audit/shelf.ts';
import { type WholeDataset, buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { parseStory } from '../data/parse-story.ts';
import type { Story } from '../model/story.ts';
import type { Issue } from '../model/result.ts';
import { type RawShelf, readShelf } from './read-shelf.ts';

export interface Compiled {
  /** The dataset document, one line of JSON. */
  readonly json: string;
  readonly dataset: WholeDataset;
  readonly stories: readonly CompiledStory[];
}

/** A story, and its file as one line of JSON. */
export interface CompiledStory {
  readonly story: Story;
  readonly json: string;
}

/**
 * Joins the files under `folder` into one document, validates it and holds it against our own
 * rules. Throws with every fault: what is ours must be faultless to be shipped.
 */
export function compileDataset(folder: string): Compiled {
  const raw = readShelf(folder);
  const { dataset, findings } = examine(raw);
  if (dataset === null || findings.length > 0) throw new Error(report(folder, findings));
  return {
    json: JSON.stringify(raw.document),
    dataset,
    stories: raw.stories.flatMap((filed) => {
      const story = parseStory(filed.raw);
      return story.ok ? [{ story: story.value, json: JSON.stringify(filed.raw) }] : [];
    }),
  };
}

/** What the reader of files and the rules have to say; the dataset is null when it cannot be read. */
export function examine(raw: RawShelf): {
  readonly dataset: WholeDataset | null;
  readonly findings: readonly Finding[];
} {
  const parsed = parseDataset(raw.document);
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  const findings = issues.map((issue) => toFinding(issue, raw));
  if (!parsed.ok) return { dataset: null, findings };
  const dataset = buildDataset(parsed.value.records);
  const shelf: Shelf = { ...raw, dataset };
  return { dataset, findings: [...findings, ...auditDataset(shelf)] };
}

/** Lists of the document that are files of their own. */
const LISTS = new Set(['jurisdictions', 'topics', 'redirects', 'synonyms']);

/** Turns a place in the joined document into the file and the field that a person can open. */
function toFinding({ path, expected, got }: Issue, { events, instruments }: RawShelf): Finding {
  const match = /^(\w+)(?:\[(\d+)\])?(?: \(([^)]*)\))?\.?(.*)$/.exec(path);
  const [, list = '', index = '', id = '', field = ''] = match ?? [];
  const filed = list === 'events' ? events : list === 'instruments' ? instruments : [];
  const place =
    filed[Number(index || -1)] ?? filed.findLast(({ raw }) => id !== '' && raw['id'] === id);
  return {
    file: place?.file ?? `data/${LISTS.has(list) ? list : 'dataset'}.json`,
    id: [id, index, 'dataset'].find((name) => name !== '') ?? '',
    field:
      [field, place === undefined && !LISTS.has(list) ? list : 'record'].find(
        (name) => name !== '',
      ) ?? '',
    value: got,
    reason: `expected ${expected}`,
  };
}

/** Faults shown at once; the rest is counted. */
const SHOWN = 40;

function report(folder: string, findings: readonly Finding[]): string {
  const lines = findings.slice(0, SHOWN).map((finding) => `  ${findingText(finding)}`);
  const more = findings.length > SHOWN ? [`  … and ${findings.length - SHOWN} more`] : [];
  return [`the dataset under ${folder} has ${findings.length} faults:`, ...lines, ...more].join(
    '\n',
  );
}
