import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../model/category.ts';
import { datasetOf } from './fixture.ts';
import { incomingOf, linksOf, sortLinks } from './links.ts';

const MOST = 12;
const place = fc.nat(MOST);
const relations = fc.array(
  fc.record({ to: place, from: place, type: fc.nat(RELATION_TYPES.length - 1) }),
  { maxLength: 60 },
);

describe('links', () => {
  it('find who points to an event as a look at all relations does', () => {
    fc.assert(
      fc.property(relations, (list) => {
        const links = sortLinks(
          Int32Array.from(list, ({ to }) => to),
          Int32Array.from(list, ({ from }) => from),
          Uint8Array.from(list, ({ type }) => type),
        );
        for (let target = 0; target <= MOST; target += 1) {
          const naive = list
            .filter(({ to }) => to === target)
            .toSorted((a, b) => a.from - b.from || a.type - b.type)
            .map(({ from, type }) => `${RELATION_TYPES[type]} from ${from}`);
          const found = incomingOf(links, target).map(({ from, type }) => `${type} from ${from}`);
          expect(found).toEqual([...new Set(naive)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have each relation once, those of one event in the order of their types', () => {
    const { links } = datasetOf([
      { id: 'a', date: '2020' },
      {
        id: 'b',
        date: '2021',
        relations: [
          { type: 'cites', to: 'a' },
          { type: 'amends', to: 'a' },
          { type: 'cites', to: 'a' },
        ],
      },
    ]);
    expect(incomingOf(links, 0)).toEqual([
      { type: 'amends', from: 1 },
      { type: 'cites', from: 1 },
    ]);
  });

  it('leave out what points to an event that is not there', () => {
    const { events } = datasetOf([
      { id: 'a', date: '2020' },
      { id: 'b', date: '2021', relations: [{ type: 'cites', to: 'a' }] },
    ]);
    expect(linksOf(events, new Map()).to).toHaveLength(0);
  });

  it('find nothing before the first event and after the last', () => {
    const links = sortLinks(Int32Array.of(3, 3), Int32Array.of(1, 2), Uint8Array.of(0, 0));
    expect(incomingOf(links, -1)).toEqual([]);
    expect(incomingOf(links, 2)).toEqual([]);
    expect(incomingOf(links, 4)).toEqual([]);
  });
});
