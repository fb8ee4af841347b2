import { describe, expect, it } from 'vitest';
import { allEvents } from '../data/matches.ts';
import { dayOf } from '../model/day.ts';
import { countedOf } from '../tally/counted.ts';
import { familiesOf, stepsBetween } from '../tally/families.ts';
import { daysToAdoption, groupLives, livesOf } from '../tally/lives.ts';
import { ANSWER_KINDS, shiftByPlace, shiftOf } from '../tally/shift.ts';
import { compileDataset } from './compile-dataset.ts';
import {
  DATA_FOLDER,
  type RawEvent,
  daysFrom,
  firstDay,
  isToTheDay,
  middleNumber,
  middleOf,
  rawEvents,
  rawInstruments,
} from './raw-files.ts';

/* Lives and shift, computed a second time from the files as they stand. */

const TODAY = new Date('2026-11-23');
const NO_RULE = 'court enforcement institution investment summit incident model product'.split(' ');
const CAPABILITY = 'model product hardware research investment incident'.split(' ');

const { dataset } = compileDataset(DATA_FOLDER);
const day = dayOf(2026, 11, 23);
const { events } = countedOf(dataset.columns, allEvents(dataset.columns), day);
const raws = rawEvents().filter(({ replacedBy }) => replacedBy === undefined);
const happened = raws.filter(({ date }) => firstDay(date) <= TODAY);
const { lives } = livesOf(dataset, events, day);

/** Day 0 and adoption of every instrument that has both or an open draft. */
const expected = rawInstruments().flatMap(({ id, force, maker }) => {
  const steps = raws
    .filter(({ instrument }) => instrument === id)
    .toSorted((a, b) => firstDay(a.date).getTime() - firstDay(b.date).getTime());
  const draft =
    steps.find(({ stage }) => stage === 'proposed') ??
    steps.find(({ stage }) => stage === 'consulted');
  const isText = (step: RawEvent) =>
    ['adopted', 'published', 'released'].includes(step.stage ?? '') &&
    step.kind !== 'consultation' &&
    (force !== 'binding' || step.force === 'binding');
  const first = steps.find(
    (step) => isText(step) || ['in-force', 'applies'].includes(step.stage ?? ''),
  );
  const adoption = first !== undefined && isText(first) ? first : undefined;
  if (draft === undefined || firstDay(draft.date) > TODAY || NO_RULE.includes(draft.kind))
    return [];
  if (adoption !== undefined) {
    if (NO_RULE.includes(adoption.kind) || firstDay(adoption.date) < firstDay(draft.date))
      return [];
  }
  const days =
    adoption === undefined ? null : daysFrom(firstDay(draft.date), firstDay(adoption.date));
  const exact = adoption !== undefined && isToTheDay(draft.date) && isToTheDay(adoption.date);
  return [{ id, maker: maker ?? null, days, exact }];
});

describe('the lives of our own dataset', () => {
  it('are as many days from draft to adoption as the files say', () => {
    const found = lives.map(({ instrument, toAdoption }) => [
      instrument.id,
      toAdoption?.days ?? null,
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(expected.map(({ id, days }) => [id, days])),
    );
    expect(lives.length).toBeGreaterThan(40);
  });

  it('have the medians of the files, all and by maker', () => {
    const daysOf = (list: typeof expected) =>
      list.flatMap(({ days, exact }) => (exact && days !== null ? [days] : []));
    const all = daysToAdoption(lives);
    expect(all).toEqual(daysOf(expected).toSorted((a, b) => a - b));
    for (const group of groupLives(lives, ({ instrument }) => instrument.maker ?? 'none')) {
      const own = daysOf(expected.filter(({ maker }) => maker === group.key));
      expect([group.key, group.measured, group.median]).toEqual([
        group.key,
        own.length,
        middleNumber(own),
      ]);
    }
  });

  it('stand beside lines of models that the files hold', () => {
    const byId = new Map(raws.map((raw) => [raw.id, raw]));
    const families = familiesOf(dataset, events, day);
    expect(families.length).toBeGreaterThan(3);
    for (const family of families) {
      const models = family.map(({ id }) => byId.get(id));
      const days = models.slice(1).map((model, place) => {
        const before = models[place];
        if (model === undefined || before === undefined) throw new Error('a model is missing');
        expect(model.relations).toContainEqual(
          expect.objectContaining({ type: 'builds-on', to: before.id }),
        );
        return daysFrom(firstDay(before.date), firstDay(model.date));
      });
      expect(stepsBetween(family)).toEqual(days);
    }
  });
});

describe('the shift of our own dataset', () => {
  const KIND_OF: Readonly<Record<string, string>> = {
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
  const answerOf = ({ kind, force }: RawEvent) => {
    const isLaw = ['law', 'regulation', 'consultation'].includes(kind);
    if (!isLaw) return KIND_OF[kind];
    return force === 'binding' ? 'binding' : force === 'voluntary' ? 'guidance' : 'drafted';
  };
  const governance = happened.filter(({ kind }) => !CAPABILITY.includes(kind));
  const count = (list: readonly RawEvent[], year: number) => {
    const own = list.filter(({ date }) => middleOf(date).getUTCFullYear() === year);
    return ANSWER_KINDS.map((kind) => own.filter((raw) => answerOf(raw) === kind).length);
  };

  it('counts each kind of every year as the files do', () => {
    const years = shiftOf(dataset, events);
    for (const { year, counts } of years) {
      expect([year, ...ANSWER_KINDS.map((kind) => counts[kind])]).toEqual([
        year,
        ...count(governance, year),
      ]);
    }
    expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(governance.length);
    expect(governance.length).toBeGreaterThan(500);
  });

  it('counts the places as the files do', () => {
    for (const { code, years, total } of shiftByPlace(dataset, events, 12)) {
      const own = governance.filter(({ jurisdictions }) => jurisdictions.includes(code));
      expect([code, total]).toEqual([code, own.length]);
      for (const { year, counts } of years) {
        expect(ANSWER_KINDS.map((kind) => counts[kind])).toEqual(count(own, year));
      }
    }
  });
});
