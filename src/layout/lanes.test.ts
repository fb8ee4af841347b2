import { describe, expect, it } from 'vitest';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { type Filter, NO_FILTER, filterOn } from '../model/filter.ts';
import {
  type Grouping,
  NO_LANE_CHOICE,
  groupedBy,
  moveLane,
  toggleFolded,
  togglePinned,
} from '../model/lane-choice.ts';
import type { LaneOptions } from './lane-options.ts';
import { partitionLanes } from './lanes.ts';
import { bodiesOf } from './make-plan.ts';
import { planFor } from './scene-fixture.ts';

/** Events drawn as text: one word an event, its codes joined by `+`, a `*` before an AI capability. */
function drawDataset(text: string): Dataset {
  const events = text.split(/\s+/).map((word, index) => ({
    id: `e-${index}`,
    date: `2024-01-${String(index + 1).padStart(2, '0')}`,
    title: word,
    kind: word.startsWith('*') ? 'model' : 'law',
    jurisdictions: word.replace('*', '').split('+'),
  }));
  const parsed = parseDataset({
    jurisdictions: [
      { code: 'EU', kind: 'union' },
      { code: 'UN', kind: 'body' },
      { code: 'G7', kind: 'body' },
    ],
    events,
  });
  if (!parsed.ok) throw new Error('the drawing is not good');
  return buildDataset(parsed.value.records);
}

function lanesOf(text: string, filter: Filter = NO_FILTER, options: Partial<LaneOptions> = {}) {
  const dataset = drawDataset(text);
  const all = {
    countries: filter.country.only,
    reaching: [],
    lanes: NO_LANE_CHOICE,
    othersOpen: false,
    ownLanes: 2,
    bodies: bodiesOf(dataset),
    instrumentIds: [],
    ...options,
  };
  const { columns } = dataset;
  return partitionLanes(columns, findMatches(dataset, filter), all).map(
    ({ key, events }) => `${key}:${events.length}`,
  );
}

const CN = 'CN CN CN CN CN CN';
const US = 'US US US US US US US';

describe('lanes', () => {
  it('put AI capability on top, then countries by activity, world bodies, the rest', () => {
    const lanes = lanesOf(`${CN} ${US} *US *FR FR JP UN G7`);
    expect(lanes).toEqual(['capability:2', 'US:7', 'CN:6', 'world:2', 'others:2']);
  });

  it('give a union of countries a lane like a country', () => {
    expect(lanesOf('EU EU EU EU EU FR')).toEqual(['EU:5', 'others:1']);
  });

  it('show an event of several countries in each of their lanes, once a lane', () => {
    expect(lanesOf(`${CN} ${US} CN+US CN+FR FR+JP UN+G7`)).toEqual([
      'CN:8',
      'US:8',
      'world:1',
      'others:2',
    ]);
  });

  it('open the gathered lane into its countries', () => {
    expect(lanesOf(`${CN} ${US} FR JP JP`, NO_FILTER, { othersOpen: true })).toEqual([
      'US:7',
      'CN:6',
      'others:3',
      'JP:2',
      'FR:1',
    ]);
  });

  it('give each chosen country and body its own lane, and no lane to others of the same event', () => {
    const filter = filterOn(['FR', 'UN']);
    expect(lanesOf(`${CN} CN+FR UN *FR *US`, filter)).toEqual(['capability:1', 'FR:1', 'UN:1']);
  });

  it('put the bodies that reach the chosen countries after these', () => {
    const options = { reaching: ['EU', 'UN'] };
    const all = { ...filterOn(['FR', 'JP', 'EU', 'UN']) };
    expect(lanesOf('EU EU UN FR JP JP', all, { countries: ['FR', 'JP'], ...options })).toEqual([
      'JP:2',
      'FR:1',
      'EU:2',
      'UN:1',
    ]);
  });

  it('are none when nothing matches', () => {
    expect(lanesOf(CN, filterOn([]))).toEqual([]);
  });

  it('are the six categories, one whole, topics or instruments when asked', () => {
    const by = (grouping: Grouping) => ({ lanes: groupedBy(grouping) });
    const text = `${CN} *US`;
    expect(lanesOf(text, NO_FILTER, by('category'))).toEqual(['capability:1', 'law:6']);
    expect(lanesOf(text, NO_FILTER, by('none'))).toEqual(['whole:7']);
    expect(lanesOf(text, NO_FILTER, by('topic'))).toEqual(['capability:1', 'rest:6']);
    expect(lanesOf(text, NO_FILTER, by('instrument'))).toEqual(['capability:1', 'rest:6']);
  });
});

describe('lanes of topics and instruments', () => {
  const dataset = datasetOf(
    [
      { id: 'a', date: '2023-01-01', topics: ['labels'], instrument: 'later' },
      { id: 'b', date: '2022-01-01', topics: ['labels', 'risk'], instrument: 'early' },
      { id: 'c', date: '2024-01-01', topics: ['risk'], instrument: 'early' },
      { id: 'd', date: '2025-01-01', topics: ['risk'] },
      { id: 'e', date: '2025-02-01' },
    ],
    {
      instruments: [
        { id: 'later', title: 'Later' },
        { id: 'early', title: 'Early' },
      ],
    },
  );
  const keys = (by: Grouping) => {
    const plan = planFor(dataset, { lanes: groupedBy(by) });
    return plan.lanes.map(({ key, events }) => `${key}:${events.length}`);
  };

  it('hold an event once for each of its topics, the fullest first, the rest last', () => {
    expect(keys('topic')).toEqual(['risk:3', 'labels:2', 'rest:1']);
  });

  it('follow the first steps of instruments', () => {
    expect(keys('instrument')).toEqual(['early:2', 'later:1', 'rest:2']);
  });
});

describe('the reader’s order', () => {
  const order = ['capability', 'US', 'CN', 'EU'];

  it('puts pinned lanes on top and moves one past another', () => {
    const pinned = togglePinned(NO_LANE_CHOICE, 'CN');
    expect(lanesOf(`${CN} ${US} *US`, NO_FILTER, { lanes: pinned })).toEqual([
      'CN:6',
      'capability:1',
      'US:7',
    ]);
    expect(togglePinned(pinned, 'CN')).toEqual(NO_LANE_CHOICE);
    expect(moveLane(NO_LANE_CHOICE, order, 'CN', -1).pinned).toEqual(['capability', 'CN', 'US']);
    expect(moveLane(NO_LANE_CHOICE, order, 'US', 1).pinned).toEqual(['capability', 'CN', 'US']);
    expect(moveLane(NO_LANE_CHOICE, order, 'capability', -1)).toBe(NO_LANE_CHOICE);
    expect(moveLane(NO_LANE_CHOICE, order, 'EU', 1)).toBe(NO_LANE_CHOICE);
  });

  it('gives a pinned country of the long tail a lane of its own', () => {
    const lanes = togglePinned(NO_LANE_CHOICE, 'JP');
    expect(lanesOf(`${CN} ${US} JP FR`, NO_FILTER, { lanes })).toEqual([
      'JP:1',
      'US:7',
      'CN:6',
      'others:1',
    ]);
  });

  it('leaves one row to a folded lane, and no event is lost', () => {
    const dataset = drawDataset(`${US} ${CN}`);
    const open = planFor(dataset, {});
    const folded = planFor(dataset, { lanes: toggleFolded(NO_LANE_CHOICE, 'US') });
    const rowsOf = (plan: typeof open) => plan.lanes.find(({ key }) => key === 'US')?.rows;
    expect(rowsOf(open)?.rows).toBeGreaterThan(1);
    expect(rowsOf(folded)?.rows).toBe(1);
    expect(rowsOf(folded)?.days).toEqual(rowsOf(open)?.days);
  });
});
