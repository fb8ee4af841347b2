import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoOf } from '../model/day.ts';
import { boundsOf } from './bounds.ts';
import { extentOf } from './extent.ts';
import { datasetOf } from './fixture.ts';

const dataset = datasetOf([
  { id: 'forerunner', date: '1965-04-19' },
  ...Array.from({ length: 60 }, (_, index) => ({
    id: `m-${index}`,
    date: isoOf(addMonths(dayOf(2016, 1, 1), index)),
  })),
]);
const all = dataset.events.map((_, index) => index);

describe('boundsOf', () => {
  it('reaches back to a forerunner that the extent leaves out', () => {
    expect(extentOf(dataset, all)?.first).toBe(dayOf(2016, 1, 1));
    expect(boundsOf(dataset, all)).toEqual({ first: dayOf(1965, 4, 19), last: dayOf(2020, 12, 1) });
  });

  it('covers the matches alone', () => {
    expect(boundsOf(dataset, [3, 5])).toEqual({
      first: dayOf(2016, 3, 1),
      last: dayOf(2016, 5, 1),
    });
  });

  it('is none without matches', () => {
    expect(boundsOf(dataset, [])).toBeNull();
  });
});
