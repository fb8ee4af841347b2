import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import type { Claim, ClaimId } from '../tally/claim.ts';
import { claimsOf } from '../tally/claims.ts';
import { compileDataset } from './compile-dataset.ts';
import {
  DATA_FOLDER,
  type RawEvent,
  daysFrom,
  firstDay,
  middleNumber,
  middleOf,
  rawEvents,
} from './raw-files.ts';

/* What the claims say of our own dataset, computed a second time from the files as they stand. */

const TODAY = new Date('2026-11-23');
const ARTICLE = new Date('2024-07-19');
const CAPABILITY = 'model product hardware research investment incident'.split(' ');

const { dataset } = compileDataset(DATA_FOLDER);
const claims = claimsOf(dataset, dayOf(2026, 11, 23));
const raws = rawEvents().filter(({ replacedBy }) => replacedBy === undefined);
const happened = raws.filter(({ date }) => firstDay(date) <= TODAY);
const isGovernance = ({ kind }: RawEvent) => !CAPABILITY.includes(kind);
const governance = happened.filter(isGovernance);
const capability = happened.filter((raw) => !isGovernance(raw));

interface RawPlace {
  readonly code: string;
  readonly kind: string;
  readonly memberOf?: readonly {
    readonly body: string;
    readonly from?: string;
    readonly to?: string;
  }[];
}
const places: readonly RawPlace[] = JSON.parse(
  readFileSync(join(DATA_FOLDER, 'jurisdictions.json'), 'utf8'),
);
const bodies = new Set(places.filter(({ kind }) => kind === 'body').map(({ code }) => code));

const later = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);
const between = (list: readonly RawEvent[], from: Date, to: Date) =>
  list.filter(({ date }) => middleOf(date) >= from && middleOf(date) < to);
/** Equal spans before and after a day. */
function around(list: readonly RawEvent[], middle: Date) {
  const span = daysFrom(middle, TODAY);
  return [between(list, later(middle, -span), middle), between(list, middle, TODAY)] as const;
}

function claim(id: ClaimId): Claim {
  const found = claims.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
}

describe('the claims of speed', () => {
  it('count the spring and its neighbours', () => {
    const spring = (year: number) =>
      between(governance, new Date(`${year}-03-01`), new Date(`${year}-06-11`));
    const own = spring(2024);
    expect(claim('spring').figures).toMatchObject({
      before: spring(2023).length,
      during: own.length,
      after: spring(2025).length,
      places: new Set(own.flatMap(({ jurisdictions }) => jurisdictions)).size,
    });
    expect(claim('spring').verdict).toBe(own.length > spring(2023).length ? 'holds' : 'fails');
  });

  it('count the chips up to the one that the claim comes from', () => {
    const blackwell = raws.find(({ id }) => id === 'nvidia-blackwell-announced');
    const chips = happened.filter(
      ({ kind, date }) =>
        kind === 'hardware' && firstDay(date) <= firstDay(blackwell?.date ?? '1900'),
    );
    expect(claim('thousandfold').figures.chips).toBe(chips.length);
    expect(claim('thousandfold').verdict).toBe('open');
  });

  it('count the generations of GPT by their dates', () => {
    const { figures, events, verdict } = claim('generations');
    const dates = events.map((id) => raws.find((raw) => raw.id === id)?.date ?? '');
    expect(dates.slice(0, 4)).toEqual(['2018-06-11', '2019-02-14', '2020-05-28', '2023-03-14']);
    const fifth = new Date('2023-06-11');
    expect(figures.within).toBe(dates.filter((date) => firstDay(date) <= fifth).length);
    expect(figures.years).toBeCloseTo(
      daysFrom(firstDay(dates[0] ?? ''), firstDay(dates[5] ?? '')) / 365.25,
    );
    expect(verdict).toBe('partly');
  });

  it('count releases on both sides of the article', () => {
    const [before, after] = around(capability, ARTICLE);
    const [ruledBefore, ruledAfter] = around(governance, ARTICLE);
    expect(claim('faster').figures).toEqual({
      before: before.length,
      after: after.length,
      governanceBefore: ruledBefore.length,
      governanceAfter: ruledAfter.length,
      days: daysFrom(ARTICLE, TODAY),
    });
  });
});

describe('the claims of hardness', () => {
  it('hold days of law against days of models', () => {
    const { figures, verdict } = claim('lag');
    const { law = NaN, model = NaN } = figures;
    const gpt =
      'gpt-1 gpt-2 gpt-3 gpt-4 gpt-4-turbo gpt-4o gpt-4-5 gpt-5 gpt-5-2 gpt-5-4 gpt-5-5 gpt-5-6';
    const days = gpt.split(' ').map((name) => {
      const raw = raws.find(({ id }) => id === `openai-${name}`);
      return firstDay(raw?.date ?? '');
    });
    const steps = days.slice(1).map((each, place) => daysFrom(days[place] ?? each, each));
    expect(model).toBe(middleNumber(steps));
    expect(figures.act).toBe(daysFrom(new Date('2021-04-21'), new Date('2024-07-12')));
    expect(verdict).toBe(law >= 2 * model ? 'holds' : law > model ? 'partly' : 'fails');
  });

  it('counts what came from the EU on both sides of the day the AI Act came into force', () => {
    const members = (date: Date) =>
      new Set([
        'EU',
        ...places
          .filter(({ memberOf = [] }) =>
            memberOf.some(
              ({ body, from, to }) =>
                body === 'EU' &&
                (from === undefined || firstDay(from) <= date) &&
                (to === undefined || firstDay(to) > date),
            ),
          )
          .map(({ code }) => code),
      ]);
    const isEuropean = ({ date, jurisdictions }: RawEvent) => {
      const union = members(middleOf(date));
      return jurisdictions.some((code) => union.has(code));
    };
    const [before, after] = around(capability, new Date('2024-08-01'));
    expect(claim('innovation').figures).toMatchObject({
      allBefore: before.length,
      allAfter: after.length,
      before: before.filter(isEuropean).length,
      after: after.filter(isEuropean).length,
    });
  });
});

describe('the claims of the new', () => {
  it.each([
    [
      'tolerant',
      ({ kind, force }: RawEvent) =>
        ['enforcement', 'court'].includes(kind) ||
        (['law', 'regulation', 'consultation'].includes(kind) && force === 'binding'),
    ],
    [
      'whole',
      ({ jurisdictions }: RawEvent) =>
        jurisdictions.length > 1 || jurisdictions.some((code) => bodies.has(code)),
    ],
  ] as const)('share out the events on both sides of the article: %s', (id, has) => {
    const [before, after] = around(governance, ARTICLE);
    const [numberBefore, numberAfter] = [before.filter(has).length, after.filter(has).length];
    expect(claim(id).figures).toEqual({
      allBefore: before.length,
      allAfter: after.length,
      numberBefore,
      numberAfter,
      before: numberBefore / before.length,
      after: numberAfter / after.length,
      days: daysFrom(ARTICLE, TODAY),
    });
    const change = numberAfter / after.length - numberBefore / before.length;
    const isRisen = change >= 0.05;
    const isFallen = change <= -0.05;
    const [good, bad] = id === 'tolerant' ? [isFallen, isRisen] : [isRisen, isFallen];
    expect(claim(id).verdict).toBe(good ? 'holds' : bad ? 'fails' : 'partly');
  });

  it('are none of a dataset before the article', () => {
    expect(claimsOf(dataset, dayOf(2024, 7, 1))).toEqual([]);
  });
});
