import type { WholeDataset } from '../data/dataset.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { independentPublishers } from './independence.ts';
import { FLOOR_KEYS, type Finding, type FloorKey, type Rule, type Shelf } from './shelf.ts';

/** What `npm run data:check` prints: counts, and shares from 0 to 1. */
export interface Figures {
  readonly published: number;
  readonly jurisdictions: number;
  /** Events behind which at least two independent publishers stand. */
  readonly independent: number;
  /** The same, counting only pages that were read. */
  readonly independentRead: number;
  /** Events with a confirmed primary page. */
  readonly primary: number;
  /** The same, counting only pages that were read. */
  readonly primaryRead: number;
  /** The same among laws, regulations, declarations, treaties and court rulings. */
  readonly primaryOfRules: number;
  /** Events with at least one relation of their own. */
  readonly related: number;
  /** Events with a note of what a source says otherwise. */
  readonly claimed: number;
  /** Events of weight 5, and of weight 4. */
  readonly heaviest: number;
  readonly heavy: number;
  readonly instruments: number;
  readonly identified: number;
  readonly withText: number;
}

const RULES = new Set(['law', 'regulation', 'declaration', 'treaty', 'court']);

export function figuresOf({ events, instruments }: WholeDataset): Figures {
  const share = (list: readonly PolicyEvent[], holds: (event: PolicyEvent) => boolean) =>
    list.length === 0 ? 0 : list.filter(holds).length / list.length;
  const read = ({ sources }: PolicyEvent) => sources.filter((each) => each.confirmed === 'read');
  const primary = ({ sources }: PolicyEvent) =>
    sources.some(({ kind, confirmed }) => kind === 'primary' && confirmed !== null);
  const all = [...instruments.values()];
  return {
    published: events.length,
    jurisdictions: new Set(events.flatMap(({ jurisdictions }) => jurisdictions)).size,
    independent: share(events, ({ sources }) => independentPublishers(sources) >= 2),
    independentRead: share(events, (event) => independentPublishers(read(event)) >= 2),
    primary: share(events, primary),
    primaryRead: share(events, (event) => read(event).some(({ kind }) => kind === 'primary')),
    primaryOfRules: share(
      events.filter(({ kind }) => RULES.has(kind)),
      primary,
    ),
    related: share(events, ({ relations }) => relations.length > 0),
    claimed: events.filter(({ claims }) => claims.length > 0).length,
    heaviest: share(events, ({ weight }) => weight === 5),
    heavy: share(events, ({ weight }) => weight === 4),
    instruments: all.length,
    identified: all.filter(({ identifier }) => identifier !== null).length,
    withText: all.filter(({ url }) => url !== null).length,
  };
}

/** Largest shares of the two upper weights: a map on which all is large shows nothing. */
const MOST_HEAVIEST = 0.05;
const MOST_HEAVY = 0.15;

/** The figures do not fall below the floor that `data/floor.json` records. */
export const floorIsHeld: Rule = (shelf) => {
  const figures = figuresOf(shelf.dataset);
  return [
    ...FLOOR_KEYS.flatMap((key) => below(key, figures[key], shelf.floor[key])),
    ...above('weight 5', figures.heaviest, MOST_HEAVIEST),
    ...above('weight 4', figures.heavy, MOST_HEAVY),
    ...missingSeed(shelf),
  ];
};

function below(field: FloorKey, value: number, least: number): readonly Finding[] {
  if (value >= least) return [];
  return [figureFault(field, value, `below the floor of ${least}`)];
}

function above(field: string, value: number, most: number): readonly Finding[] {
  return value <= most ? [] : [figureFault(field, value, `above ${most} of all events`)];
}

function figureFault(field: string, value: number, reason: string): Finding {
  return { file: 'data/floor.json', id: 'dataset', field, value: value.toFixed(3), reason };
}

function missingSeed({ dataset, floor }: Shelf): readonly Finding[] {
  const ids = new Set<string>(dataset.events.map(({ id }) => id));
  return floor.seed
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file: 'data/floor.json',
      id,
      field: 'seed',
      value: id,
      reason: 'the founding article rests on it, and it is not published',
    }));
}
