/** Who can make an instrument, from the slowest hand to the freest. */
export const MAKERS = [
  'parliament',
  'states',
  'government',
  'ministry',
  'court',
  'body',
  'company',
] as const;
export type Maker = (typeof MAKERS)[number];

/** What happened: the finest classification of an event. */
export const KINDS = [
  'model',
  'product',
  'hardware',
  'research',
  'investment',
  'incident',
  'law',
  'regulation',
  'guidance',
  'standard',
  'declaration',
  'treaty',
  'summit',
  'enforcement',
  'court',
  'strategy',
  'institution',
  'consultation',
] as const;
export type Kind = (typeof KINDS)[number];

/** The six families the reader sees, each with its own shape and hue. */
export const CATEGORIES = [
  'capability',
  'law',
  'guidance',
  'cooperation',
  'enforcement',
  'strategy',
] as const;
export type Category = (typeof CATEGORIES)[number];

const CATEGORY_OF: Readonly<Record<Kind, Category>> = {
  model: 'capability',
  product: 'capability',
  hardware: 'capability',
  research: 'capability',
  investment: 'capability',
  incident: 'capability',
  law: 'law',
  regulation: 'law',
  consultation: 'law',
  guidance: 'guidance',
  standard: 'guidance',
  declaration: 'cooperation',
  treaty: 'cooperation',
  summit: 'cooperation',
  enforcement: 'enforcement',
  court: 'enforcement',
  strategy: 'strategy',
  institution: 'strategy',
};

/** A count of zero for each category, to be counted up. */
export function zeroCounts(): Record<Category, number> {
  return { capability: 0, law: 0, guidance: 0, cooperation: 0, enforcement: 0, strategy: 0 };
}

export function categoryOf(kind: Kind): Category {
  return CATEGORY_OF[kind];
}

/** Legal force of what was decided. */
export const FORCES = ['binding', 'voluntary', 'none'] as const;
export type Force = (typeof FORCES)[number];

/** The step of an instrument's life that an event is. */
export const STAGES = [
  'announced',
  'consulted',
  'proposed',
  'agreed',
  'adopted',
  'published',
  'released',
  'in-force',
  'applies',
  'amended',
  'repealed',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

export const RELATION_TYPES = [
  'responds-to',
  'builds-on',
  'amends',
  'repeals',
  'supersedes',
  'implements',
  'cites',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/**
 * How an address was confirmed: the page itself was read, or published documents that were read
 * give exactly this address for exactly this document.
 */
export const CONFIRMATIONS = ['read', 'cited'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** Where a claim stands to the record: it says the same, the same in part, or otherwise. */
export const STANCES = ['agrees', 'partly', 'differs'] as const;
export type Stance = (typeof STANCES)[number];

/** How the date was checked: against two pages, one page, or not yet against any. */
export const CHECKS = ['two-sources', 'one-source', 'recalled'] as const;
export type Check = (typeof CHECKS)[number];
