import { describe, expect, it } from 'vitest';
import { DATASET_RULES, auditDataset } from './audit-dataset.ts';
import { type Draft, GOOD, type Rest, SOURCES, UNION, shelfOf } from './fixture.ts';
import { findingText } from './shelf.ts';

const [ONE, TWO] = SOURCES;
const INSTRUMENT = {
  id: 'act',
  title: { en: 'The Act', zh: '该法案' },
  label: { en: 'The Act', zh: '该法案' },
  jurisdictions: ['EU'],
  maker: 'parliament',
  force: 'binding',
};

/** The faults of some events, without the names of files. */
function faults(events: readonly Draft[], rest?: Rest): readonly string[] {
  return auditDataset(shelfOf(events, rest)).map(({ id, field, reason }) =>
    [id, field, reason].join(' | '),
  );
}

/** The faults of the good event with something changed. */
const changed = (change: Draft, rest?: Rest) => faults([{ ...GOOD, ...change }], rest);

/** Another good event, later, whose words are its own. */
const NEXT: Draft = {
  ...GOOD,
  id: 'code-signed',
  date: '2024-03-20',
  title: { en: 'Firms sign a code of conduct', zh: '企业签署行为准则' },
};

describe('a good event', () => {
  it('has no faults', () => {
    expect(faults([GOOD, NEXT])).toEqual([]);
    expect(changed({ label: { en: 'GPT-4', zh: 'GPT-4' } })).toEqual([]);
    expect(DATASET_RULES.length).toBeGreaterThan(15);
  });
});

describe('a finding', () => {
  it('names file, id, field, value and reason', () => {
    const [finding] = auditDataset(shelfOf([{ ...GOOD, label: { en: 'Act adopted' } }]));
    expect(finding === undefined ? '' : findingText(finding)).toBe(
      'data/events/2024-03.json: act-adopted: label.zh: "Act adopted": the Chinese is missing',
    );
  });
});

/** What is planted, in which event, and the field and reason it must be found by. */
const PLANTED: readonly (readonly [string, Draft, RegExp])[] = [
  ['no English', { title: { zh: '议会通过该法案' } }, /title\.en \| the English is missing/],
  ['no Chinese', { summary: { en: 'x'.repeat(90) } }, /summary\.zh \| the Chinese is missing/],
  [
    'English where Chinese belongs',
    { title: { en: 'Parliament adopts the act', zh: 'Parliament adopts the act' } },
    /title\.zh \| there is no Chinese/,
  ],
  [
    'Chinese in the English',
    { title: { en: 'Parliament adopts the 法案', zh: '议会通过该法案' } },
    /title\.en \| Chinese characters/,
  ],
  [
    'a half-width comma',
    { title: { en: 'Parliament adopts the act', zh: '议会通过,该法案' } },
    /title\.zh \| half-width/,
  ],
  [
    'half-width brackets',
    { title: { en: 'Parliament adopts the act', zh: '议会通过该法案(草案)' } },
    /title\.zh \| half-width/,
  ],
  [
    'a blank between Chinese and Latin',
    { title: { en: 'Parliament adopts the act', zh: '议会通过 AI 法案' } },
    /title\.zh \| a blank/,
  ],
  [
    'a title that is too long',
    { title: { en: 'x'.repeat(96), zh: '议会通过该法案' } },
    /title\.en \| 96 characters/,
  ],
  [
    'a name that is too long for the axis',
    { label: { en: 'Act adopted', zh: '通'.repeat(19) } },
    /label\.zh \| 19 characters/,
  ],
  [
    'a summary that says little',
    { summary: { en: 'Short.', zh: '很短的概要。' } },
    /summary\.en \| 6 characters/,
  ],
  [
    'an address without https',
    { sources: [{ ...ONE, url: 'http://one.example/page' }, TWO] },
    /sources\[0\]\.url \| not an https address/,
  ],
  [
    'a home page',
    { sources: [ONE, { ...TWO, url: 'https://two.example/' }] },
    /sources\[1\]\.url \| the front page/,
  ],
  [
    'a repository root',
    { sources: [ONE, { ...TWO, url: 'https://github.com/some/thing' }] },
    /sources\[1\]\.url \| the root of a repository/,
  ],
  [
    'a port',
    { sources: [ONE, { ...TWO, url: 'https://two.example:443/page' }] },
    /sources\[1\]\.url \| a port/,
  ],
  [
    'a page twice',
    { sources: [ONE, TWO, { ...ONE, url: `${ONE.url}#below` }] },
    /sources\[2\]\.url \| the same page twice/,
  ],
  [
    'no page that was read',
    { sources: [{ ...ONE, confirmed: 'cited' }], check: 'one-source' },
    /sources \| no page that names the event was read/,
  ],
  [
    'an address that nobody confirmed',
    { sources: [ONE, TWO, { ...ONE, url: 'https://three.example/a', confirmed: null }] },
    /sources\[2\]\.confirmed \| an address that nobody confirmed/,
  ],
  ['a recalled date', { check: 'recalled' }, /check \| the date was not checked/],
  [
    'two sources that are one publisher',
    { sources: [ONE, { ...TWO, publisher: 'Agency / One' }] },
    /check \| no two independent publishers were read/,
  ],
  [
    'two sources of which one was not read',
    { sources: [ONE, { ...TWO, confirmed: 'cited' }] },
    /check \| no two independent publishers were read/,
  ],
  [
    'an incident with one publisher',
    { kind: 'incident', sources: [ONE], check: 'one-source' },
    /sources \| a claim of this sort/,
  ],
  [
    'an extraordinary claim of which only one page was read',
    { extraordinary: true, sources: [ONE, { ...TWO, confirmed: 'cited' }] },
    /sources \| a claim of this sort/,
  ],
  [
    'a claim without a source',
    { claims: [{ says: '2024-03-14', note: { en: 'A note.', zh: '说明。' } }] },
    /claims\[0\]\.source \| whose claim/,
  ],
  [
    'a claim in one language',
    { claims: [{ source: 0, note: { en: 'A note.' } }] },
    /claims\[0\]\.note\.zh \| the Chinese is missing/,
  ],
  [
    'a claim that says nothing',
    { claims: [{ source: 0, says: ' ', note: { en: 'A note.', zh: '说明。' } }] },
    /claims\[0\]\.says \| it says nothing/,
  ],
  ['a country nobody knows', { jurisdictions: ['EU', 'XX'] }, /jurisdictions\[1\] \| not in/],
  ['a topic nobody knows', { topics: ['ethics', 'astrology'] }, /topics\[1\] \| not in/],
  ['no topic', { topics: [] }, /topics \| at least one topic/],
  ['a slip in a field name', { extraordinaire: true }, /extraordinaire \| no such field/],
  [
    'a slip inside a claim',
    { claims: [{ source: 0, stanse: 'agrees', note: { en: 'A note.', zh: '说明。' } }] },
    /claims\[0\]\.stanse \| no such field/,
  ],
  [
    'a language that nobody reads',
    { title: { en: 'Parliament adopts the act', zh: '议会通过该法案', cn: '议会' } },
    /title\.cn \| no such field/,
  ],
  ['a field that was left out', { weight: undefined }, /weight \| the field is missing/],
  [
    'a source that does not say how it was confirmed',
    { sources: [ONE, { ...TWO, confirmed: undefined }] },
    /sources\[1\]\.confirmed \| the field is missing/,
  ],
  [
    'a future date that is not marked',
    { date: '2027-01-02' },
    /planned \| the date is still to come/,
  ],
  ['a plan whose date has passed', { planned: true }, /planned \| the date 2024-03-13 has passed/],
  [
    'a mover without a moved date',
    { movedBy: 'act-adopted' },
    /movedBy \| only a replaced date was moved/,
  ],
  [
    'a relation to itself',
    { relations: [{ type: 'cites', to: 'act-adopted' }] },
    /relations\[0\] \| an event has no relation to itself/,
  ],
];

describe('the rules find', () => {
  it.each(PLANTED)('%s', (_, change, expected) => {
    expect(changed(change).join('\n')).toMatch(expected);
  });

  it('a date in the wrong file, and one out of order', () => {
    expect(changed({ date: '2024-04-02' })).toEqual([
      'act-adopted | date | it belongs into 2024.json or 2024-04.json',
    ]);
    expect(faults([NEXT, GOOD])).toEqual([
      'act-adopted | date | events stand in order of date, then id',
    ]);
    expect(faults([{ ...GOOD, date: '2024' }], { file: 'data/events/2024.json' })).toEqual([]);
  });

  it('an answer before its cause', () => {
    const early = { ...GOOD, relations: [{ type: 'responds-to', to: 'code-signed' }] };
    expect(faults([early, NEXT])).toEqual([
      'act-adopted | relations[0] | that event is of 2024-03-20, after 2024-03-13',
    ]);
    const late = { ...NEXT, relations: [{ type: 'responds-to', to: 'act-adopted' }] };
    expect(faults([GOOD, late])).toEqual([]);
  });

  it('relations that run in a circle', () => {
    const to = (id: string) => ({ relations: [{ type: 'builds-on', to: id }] });
    const same = { ...NEXT, date: '2024-03-13', ...to('act-adopted') };
    expect(faults([{ ...GOOD, ...to('code-signed') }, same])).toEqual([
      'act-adopted | relations | relations run in a circle',
    ]);
  });

  it('steps out of order, one fault a pair', () => {
    const step = { instrument: 'act', stage: 'in-force' };
    const adopted = { ...NEXT, instrument: 'act' };
    expect(faults([{ ...GOOD, ...step }, adopted], { instruments: [INSTRUMENT] })).toEqual([
      'act-adopted | stage | act is adopted only later, by code-signed',
    ]);
  });

  it('a moved date that does not say what moved it, and dates that move in a circle', () => {
    expect(faults([{ ...GOOD, replacedBy: 'code-signed' }, NEXT])).toEqual([
      'act-adopted | movedBy | which event moved this date?',
    ]);
    expect(faults([{ ...GOOD, replacedBy: 'code-signed', movedBy: 'act-adopted' }, NEXT])).toEqual([
      'act-adopted | movedBy | a date does not move itself',
    ]);
    const mover = {
      ...NEXT,
      id: 'mover',
      date: '2024-03-27',
      title: { en: 'A delay act is passed', zh: '推迟法案通过' },
    };
    const moved = (to: string) => ({ replacedBy: to, movedBy: 'mover' });
    expect(
      faults([{ ...GOOD, ...moved('code-signed') }, { ...NEXT, ...moved('act-adopted') }, mover]),
    ).toEqual([
      'act-adopted | replacedBy | the dates replace each other in a circle',
      'code-signed | replacedBy | the dates replace each other in a circle',
    ]);
  });

  it('one thing told twice', () => {
    const title = { en: 'The Parliament adopts the act', zh: '欧洲议会通过该法案' };
    expect(faults([GOOD, { ...GOOD, id: 'b', date: '2024-03-14', title }])).toEqual([
      'act-adopted | title | nearly the same as b',
    ]);
    expect(faults([GOOD, { ...GOOD, id: 'b', date: '2024-03-18', title }])).toEqual([]);
    const bill = (number: number) => ({
      en: `Senate passes AI bill SB ${number}`,
      zh: '参议院通过法案',
    });
    expect(
      faults([
        { ...GOOD, title: bill(53) },
        { ...GOOD, id: 'b', title: bill(1047) },
      ]),
    ).toEqual([]);
  });

  it('an instrument without a step, and one without a name', () => {
    expect(faults([GOOD], { instruments: [INSTRUMENT] })).toEqual([
      'act | id | no event is a step of it',
    ]);
    const named = { ...INSTRUMENT, title: { en: 'The Act' } };
    const rest = { instruments: [named] };
    expect(faults([{ ...GOOD, instrument: 'act' }], rest)).toEqual([
      'act | title.zh | the Chinese is missing',
    ]);
  });

  it('an instrument that does not say who makes it', () => {
    const { maker: _, ...unsaid } = INSTRUMENT;
    expect(faults([{ ...GOOD, instrument: 'act' }], { instruments: [unsaid] })).toEqual([
      'act | maker | the field is missing',
    ]);
    expect(faults([{ ...GOOD, instrument: 'act' }], { instruments: [INSTRUMENT] })).toEqual([]);
  });

  it('a month that is running as neither passed nor still to come', () => {
    const month = { ...GOOD, date: '2026-11' };
    const rest = { file: 'data/events/2026-11.json' };
    expect(faults([month], rest)).toEqual([]);
    expect(faults([{ ...month, planned: true }], rest)).toEqual([]);
    expect(faults([{ ...month, date: '2026-11-23', planned: true }], rest)).toEqual([
      'act-adopted | planned | the date 2026-11-23 has passed',
    ]);
  });

  it('a head that does not say what and when', () => {
    expect(faults([GOOD], { head: { id: 'set', version: '1', title: 'Timeline' } })).toEqual([
      'dataset | asOf | it is missing',
      'dataset | license | it is missing',
      'dataset | title.en | it is missing',
      'dataset | title.zh | it is missing',
    ]);
  });

  it('slips in the other lists', () => {
    const step = { ...GOOD, instrument: 'act' };
    const act = { ...INSTRUMENT, jurisdictions: ['XX'], url: 'http://example.com/' };
    expect(faults([step], { instruments: [act] })).toEqual([
      'act | jurisdictions | not in data/jurisdictions.json',
      'act | url | not an https address',
      'act | url | the front page of a site proves nothing',
    ]);
    const self = { ...INSTRUMENT, relations: [{ type: 'amends', to: 'act' }] };
    expect(faults([step], { instruments: [self] })).toEqual([
      'act | relations | relations run in a circle',
    ]);
    const member = { body: 'ZZ', from: '2020', to: '2019' };
    expect(faults([GOOD], { jurisdictions: [{ ...UNION, memberOf: [member] }] })).toEqual([
      'EU | memberOf[0] | no such body',
      'EU | memberOf[0] | it ends before it starts',
    ]);
    const half = { id: 'ethics', name: { en: 'Ethics', zh: '伦理' }, nom: 'x' };
    expect(faults([GOOD], { topics: [half] })).toEqual([
      'ethics | nom | no such field',
      'ethics | name.fr | the name is missing',
    ]);
  });

  it('what is published and pending at once, twice pending, or without a date', () => {
    const both = { en: 'x', zh: '某' };
    const pending = (id: string, date = '2024') => ({
      id,
      date,
      title: both,
      reason: both,
      lookedFor: [],
    });
    const rest = { pending: [pending('act-adopted'), pending('b'), pending('b', 'soon')] };
    expect(faults([GOOD], rest)).toEqual([
      'act-adopted | id | the event is published',
      'b | id | the same id twice',
      'b | date | not an EDTF date',
    ]);
  });

  it('figures below the floor, and too much weight', () => {
    expect(faults([GOOD], { floor: { related: 0.5, published: 2, seed: ['chatgpt'] } })).toEqual([
      'dataset | published | below the floor of 2',
      'dataset | related | below the floor of 0.5',
      'chatgpt | seed | the founding article rests on it, and it is not published',
    ]);
    const weak = { sources: [{ ...ONE, kind: 'secondary' }], check: 'one-source' };
    const floor = { jurisdictions: 2, independent: 0.5, primary: 0.5, primaryOfRules: 0.5 };
    expect(changed(weak, { floor })).toEqual([
      'dataset | jurisdictions | below the floor of 2',
      'dataset | independent | below the floor of 0.5',
      'dataset | primary | below the floor of 0.5',
      'dataset | primaryOfRules | below the floor of 0.5',
    ]);
    expect(changed({ weight: 5 })).toEqual(['dataset | weight 5 | above 0.05 of all events']);
    expect(changed({ weight: 4 })).toEqual(['dataset | weight 4 | above 0.15 of all events']);
  });
});
