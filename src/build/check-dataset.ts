import { DATASET_RULES } from '../audit/audit-dataset.ts';
import { type Figures, figuresOf } from '../audit/figures.ts';
import { findingText } from '../audit/shelf.ts';
import { examine } from './compile-dataset.ts';
import { type RawShelf, UnreadableFile, readShelf } from './read-shelf.ts';

/** What the check has to say, and whether the dataset may be shipped. */
export interface Verdict {
  readonly text: string;
  readonly good: boolean;
}

/** Holds the dataset under `folder` against its rules and counts what stands behind it. */
export function checkDataset(folder: string): Verdict {
  try {
    return verdictOf(readShelf(folder));
  } catch (error) {
    if (error instanceof UnreadableFile) return { text: error.message, good: false };
    throw error;
  }
}

function verdictOf(raw: RawShelf): Verdict {
  const { dataset, findings } = examine(raw);
  const figures = dataset === null ? [] : figureLines(figuresOf(dataset), raw.pending.length);
  const last =
    findings.length === 0
      ? `The dataset keeps its ${DATASET_RULES.length} rules.`
      : `${findings.length} faults in the dataset. Each line: file: id: field: value: reason.`;
  const text = [...figures, ...findings.map(findingText), last].join('\n');
  return { text, good: findings.length === 0 };
}

function figureLines(figures: Figures, pending: number): readonly string[] {
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  const line = (label: string, value: string | number) => `${label.padEnd(54)} ${value}`;
  return [
    line('events published', figures.published),
    line('events pending (data/pending.json)', pending),
    line('countries and bodies', figures.jurisdictions),
    line('two or more independent publishers', share(figures.independent)),
    line('  counting only pages that were read', share(figures.independentRead)),
    line('a confirmed primary page', share(figures.primary)),
    line('  counting only pages that were read', share(figures.primaryRead)),
    line('  laws, rules, declarations, treaties, court rulings', share(figures.primaryOfRules)),
    line('at least one relation', share(figures.related)),
    line('events with notes of what a source says otherwise', figures.claimed),
    line('weight 5, weight 4', `${share(figures.heaviest)}, ${share(figures.heavy)}`),
    line('instruments', figures.instruments),
    line('  with an official identifier', figures.identified),
    line('  with the address of the official text', figures.withText),
  ];
}
