import { type Choices, type NumberTable, type OptionName, TOLD_VIEW } from './choices.ts';
import type { TakenContext } from './taken-context.ts';
import type { OnProgress, TakenFile } from './taken-file.ts';

/** What formats are for, in the order in which they are offered. */
export const FORMAT_GROUPS = ['picture', 'whole', 'print', 'data'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export type FormatId =
  | 'svg'
  | 'png'
  | 'pptx'
  | 'html'
  | 'print'
  | 'numbers'
  | 'csv'
  | 'json'
  | 'ics'
  | 'cite';

export type FilePreviewKind = 'text' | 'rows' | 'image' | 'look';

interface Offered {
  readonly id: FormatId;
  readonly group: FormatGroup;
  /** What may be chosen of it. */
  readonly options: readonly OptionName[];
}

/** A format that is saved as a file. */
export interface FileFormat extends Offered {
  readonly kind: 'file';
  /** Without its dot. */
  readonly extension: (choices: Choices) => string;
  /** Days that its name tells: of the events inside, of the window, or none. */
  readonly span: (choices: Choices) => 'filter' | 'window' | null;
  /** How it is looked at; rows are not broken, and a look comes with the file. */
  readonly preview: FilePreviewKind;
  /** The story it tells, which its name says; null for none. */
  readonly story?: (choices: Choices) => string | null;
  /**
   * What it holds where the view is a lens, as its name says after that of the lens: '' is its chart.
   * Null, or missing, where it has nothing of the lens.
   */
  readonly ofLens?: (choices: Choices) => string | null;
  /** Whether it is made of what only a lens has. */
  readonly needsLens?: boolean;
  /** Whether it is made of what only the site has: a file of it on a device has not. */
  readonly needsSite?: boolean;
  /** Whether it can also be put on the clipboard. */
  readonly copies?: boolean;
  /** Makes the file; what it needs is loaded when it is first asked for. */
  readonly make: (
    context: TakenContext,
    choices: Choices,
    onProgress: OnProgress,
  ) => Promise<TakenFile>;
}

/** Paper, by way of the browser's own dialog, which also saves PDF. */
export interface PaperFormat extends Offered {
  readonly kind: 'paper';
}

export type Format = FileFormat | PaperFormat;

const EXTENSIONS = { apa: 'txt', gbt7714: 'txt', bibtex: 'bib', ris: 'ris', csl: 'json' } as const;

/** What the tables of a lens beside that of its chart are called in the names of files. */
const TABLE_NAMES = {
  bars: '',
  answers: 'answers',
  lives: '',
  families: 'models',
  years: '',
  claims: 'claims',
} as const satisfies Readonly<Record<NumberTable, string>>;

function storyOf({ told }: Choices): string | null {
  return told === TOLD_VIEW ? null : told;
}

/** All that a view can be taken away as. What is not listed here is not offered. */
export const FORMATS: readonly Format[] = [
  {
    kind: 'file',
    id: 'svg',
    group: 'picture',
    options: ['shape', 'ground'],
    extension: () => 'svg',
    span: () => 'window',
    ofLens: () => '',
    preview: 'image',
    make: async (context, choices) =>
      (await import('./picture-formats.ts')).svgTaken(context, choices),
  },
  {
    kind: 'file',
    id: 'png',
    group: 'picture',
    options: ['shape', 'scale', 'ground'],
    extension: () => 'png',
    span: () => 'window',
    ofLens: () => '',
    preview: 'image',
    copies: true,
    make: async (...asked) => (await import('./picture-formats.ts')).pngTaken(...asked),
  },
  {
    kind: 'file',
    id: 'pptx',
    group: 'whole',
    options: ['told'],
    extension: () => 'pptx',
    span: (choices) => (storyOf(choices) === null ? 'window' : null),
    story: storyOf,
    ofLens: (choices) => (storyOf(choices) === null ? '' : null),
    preview: 'look',
    make: async (...asked) => (await import('./slides-format.ts')).slidesTaken(...asked),
  },
  {
    kind: 'file',
    id: 'html',
    group: 'whole',
    options: ['packed', 'told'],
    extension: () => 'html',
    span: ({ packed }) => (packed === 'filter' ? 'filter' : null),
    story: storyOf,
    needsSite: true,
    preview: 'look',
    make: async (...asked) => (await import('./page-format.ts')).pageTaken(...asked),
  },
  { kind: 'paper', id: 'print', group: 'print', options: ['paper', 'turn', 'listed'] },
  {
    kind: 'file',
    id: 'numbers',
    group: 'data',
    options: ['table'],
    extension: () => 'csv',
    span: ({ table }) => (table === 'bars' ? 'window' : table === 'claims' ? null : 'filter'),
    ofLens: ({ table }) => TABLE_NAMES[table],
    needsLens: true,
    preview: 'rows',
    make: async (context, choices) =>
      (await import('./numbers-format.ts')).numbersFile(context, choices),
  },
  {
    kind: 'file',
    id: 'csv',
    group: 'data',
    options: ['range'],
    extension: () => 'csv',
    span: ({ range }) => range,
    preview: 'rows',
    make: async (context, choices) => (await import('./data-formats.ts')).csvFile(context, choices),
  },
  {
    kind: 'file',
    id: 'json',
    group: 'data',
    options: ['range'],
    extension: () => 'json',
    span: ({ range }) => range,
    preview: 'text',
    make: async (context, choices) =>
      (await import('./data-formats.ts')).jsonFile(context, choices),
  },
  {
    kind: 'file',
    id: 'ics',
    group: 'data',
    options: ['range'],
    extension: () => 'ics',
    span: ({ range }) => range,
    preview: 'text',
    make: async (context, choices) =>
      (await import('./data-formats.ts')).calendarFile(context, choices),
  },
  {
    kind: 'file',
    id: 'cite',
    group: 'data',
    options: ['cited', 'style'],
    extension: ({ style }) => EXTENSIONS[style],
    span: ({ cited }) => (cited === 'view' ? 'window' : cited === 'each' ? 'filter' : null),
    preview: 'text',
    make: async (context, choices) =>
      (await import('./citation-format.ts')).citationFile(context, choices),
  },
];
