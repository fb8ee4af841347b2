import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoOf } from '../model/day.ts';
import { NO_FILTER } from '../model/filter.ts';
import { extentOf, extentOfAll, wholeExtentOf } from './extent.ts';
import { type EventDraft, datasetOf } from './fixture.ts';
import { findMatches } from './matches.ts';

/** One event a month from January 2016. */
const months = (count: number): readonly EventDraft[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m-${index}`,
    date: isoOf(addMonths(dayOf(2016, 1, 1), index)),
  }));
const extentText = (events: readonly EventDraft[], measure = extentOf) => {
  const dataset = datasetOf(events);
  const extent = measure(dataset.columns, findMatches(dataset, NO_FILTER));
  return extent === null ? null : [isoOf(extent.first), isoOf(extent.last)];
};

describe('extentOf', () => {
  it('is none without matches', () => {
    expect(extentOf(datasetOf(months(3)).columns, Int32Array.of())).toBeNull();
  });

  it('runs from the first day to the last any event may mean', () => {
    expect(extentText([{ id: 'a', date: '2020-05' }])).toEqual(['2020-05-01', '2020-05-31']);
    const long = { id: 'long', date: '2016/2030' };
    expect(extentText([...months(12), long])).toEqual(['2016-01-01', '2030-12-31']);
  });

  it('covers the matches alone', () => {
    const extent = extentOf(datasetOf(months(12)).columns, Int32Array.of(2, 5));
    expect(extent).toEqual({ first: dayOf(2016, 3, 1), last: dayOf(2016, 6, 1) });
  });

  it('leaves out a lone forerunner, when it stands further off than the rest is long', () => {
    const moore = { id: 'moore', date: '1965-04-19' };
    expect(extentText([moore, ...months(60)])).toEqual(['2016-01-01', '2020-12-01']);
  });

  it('keeps a forerunner that stands nearer than the rest is long', () => {
    const near = { id: 'near', date: '2012-01-01' };
    expect(extentText([near, ...months(60)])).toEqual(['2012-01-01', '2020-12-01']);
  });

  it('draws the line exactly at the length of the rest', () => {
    // 59 months from 1 January 2016 to 1 December 2020 are 1 796 days.
    const before = (days: number) => ({
      id: 'early',
      date: new Date(Date.UTC(2016, 0, 1 - days)).toISOString().slice(0, 10),
    });
    expect(extentText([before(1796), ...months(60)])?.[0]).toBe(before(1796).date);
    expect(extentText([before(1797), ...months(60)])?.[0]).toBe('2016-01-01');
  });

  it('takes at most one in fifty for forerunners', () => {
    const moore = { id: 'moore', date: '1965-04-19' };
    const turing = { id: 'turing', date: '1950-10-01' };
    expect(extentText([moore, ...months(48)])?.[0]).toBe('1965-04-19');
    expect(extentText([moore, ...months(49)])?.[0]).toBe('2016-01-01');
    expect(extentText([turing, moore, ...months(60)])).toEqual(['1950-10-01', '2020-12-01']);
    expect(extentText([turing, moore, ...months(98)])).toEqual(['2016-01-01', '2024-02-01']);
  });
});

describe('wholeExtentOf', () => {
  it('is none without matches', () => {
    expect(wholeExtentOf(datasetOf(months(3)).columns, Int32Array.of())).toBeNull();
  });

  it('holds the forerunners too', () => {
    const moore = { id: 'moore', date: '1965-04-19' };
    expect(extentText([moore, ...months(60)], wholeExtentOf)).toEqual(['1965-04-19', '2020-12-01']);
  });

  it('ends with the longest event, whichever begins last', () => {
    const long = { id: 'long', date: '2016/2030' };
    expect(extentText([...months(12), long], wholeExtentOf)).toEqual(['2016-01-01', '2030-12-31']);
  });

  it('covers the matches alone', () => {
    const extent = wholeExtentOf(datasetOf(months(12)).columns, Int32Array.of(2, 5));
    expect(extent).toEqual({ first: dayOf(2016, 3, 1), last: dayOf(2016, 6, 1) });
  });
});

describe('extentOfAll', () => {
  it('is that of all events, without a list of them', () => {
    const long = { id: 'long', date: '2016/2030' };
    const { columns } = datasetOf([{ id: 'moore', date: '1965-04-19' }, ...months(12), long]);
    const all = Int32Array.from({ length: columns.length }, (_, index) => index);
    expect(extentOfAll(columns)).toEqual(wholeExtentOf(columns, all));
    expect(extentOfAll({ ...columns, length: 0 })).toBeNull();
  });
});
