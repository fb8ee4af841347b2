import { describe, expect, it } from 'vitest';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { findMatches } from '../data/matches.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { type Filter, NO_FILTER } from '../model/filter.ts';
import { type LaneOptions, partitionLanes } from './lanes.ts';
import { bodiesOf } from './make-plan.ts';

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
  const all = { filter, othersOpen: false, ownLanes: 2, bodies: bodiesOf(dataset), ...options };
  const { columns } = dataset;
  return partitionLanes(columns, findMatches(columns, filter), all).map(
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
    const filter = { countries: ['FR', 'UN'] };
    expect(lanesOf(`${CN} CN+FR UN *FR *US`, filter)).toEqual(['capability:1', 'FR:1', 'UN:1']);
  });

  it('are none when nothing matches', () => {
    expect(lanesOf(CN, { countries: [] })).toEqual([]);
  });
});
