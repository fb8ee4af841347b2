import { buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { issueText } from '../model/result.ts';
import type { Floor, Pending, Shelf } from './shelf.ts';

export type Draft = Readonly<Record<string, unknown>>;

const source = (host: string, publisher: string) => ({
  url: `https://${host}/page`,
  title: 'A page',
  publisher,
  lang: 'en',
  kind: 'primary',
  confirmed: 'read',
});

/** Two sources that nobody could call one. */
export const SOURCES = [source('one.example', 'One'), source('two.example', 'Two')] as const;

/** An event to which no rule objects. */
export const GOOD: Draft = {
  id: 'act-adopted',
  date: '2024-03-13',
  title: { en: 'Parliament adopts the act', zh: '议会通过该法案' },
  label: { en: 'Act adopted', zh: '通过法案' },
  summary: {
    en: 'Parliament adopted the act, which sets duties for providers of systems and gives them two years to comply.',
    zh: '议会通过该法案，为系统提供者规定义务，并给予两年时间落实，此前各方已就文本达成一致意见。',
  },
  jurisdictions: ['EU'],
  actors: ['Parliament'],
  kind: 'law',
  force: 'binding',
  stage: 'adopted',
  topics: ['ethics'],
  weight: 2,
  sources: SOURCES,
  check: 'two-sources',
};

const NAME = { en: 'Name', zh: '名称', fr: 'Nom' };
/** A body to which no rule objects. */
export const UNION: Draft = { code: 'EU', kind: 'union', name: NAME };
const TOPIC: Draft = { id: 'ethics', name: NAME };
/** A head to which no rule objects. */
export const HEAD: Draft = {
  id: 'set',
  title: { en: 'Timeline', zh: '时间线' },
  version: '1',
  asOf: '2026-11-23',
  license: 'MIT',
};

const LOW: Floor = {
  published: 1,
  jurisdictions: 1,
  independent: 0,
  primary: 0,
  primaryOfRules: 0,
  related: 0,
  seed: [],
};

export interface Rest {
  readonly instruments?: readonly Draft[];
  readonly pending?: readonly Pending[];
  readonly floor?: Partial<Floor>;
  /** File of every event. */
  readonly file?: string;
  readonly head?: Draft;
  readonly jurisdictions?: readonly Draft[];
  readonly topics?: readonly Draft[];
  readonly stories?: readonly Draft[];
}

/** A shelf for tests. Throws when the reader finds anything wrong that is not announced. */
export function shelfOf(events: readonly Draft[], rest: Rest = {}): Shelf {
  const { instruments = [], pending = [], floor = {}, file = 'data/events/2024-03.json' } = rest;
  const { head = HEAD, jurisdictions = [UNION], topics = [TOPIC] } = rest;
  const parsed = parseDataset({ ...head, jurisdictions, topics, instruments, events });
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) {
    throw new Error(issues.map(issueText).join('\n'));
  }
  return {
    dataset: buildDataset(parsed.value.records),
    head: { file: 'data/dataset.json', raw: head },
    events: events.map((raw) => ({ file, raw })),
    instruments: instruments.map((raw) => ({ file: 'data/instruments/world.json', raw })),
    jurisdictions: jurisdictions.map((raw) => ({ file: 'data/jurisdictions.json', raw })),
    topics: topics.map((raw) => ({ file: 'data/topics.json', raw })),
    stories: (rest.stories ?? []).map((raw) => ({
      file: `data/stories/${String(raw['id'])}.json`,
      raw,
    })),
    pending,
    floor: { ...LOW, ...floor },
  };
}
