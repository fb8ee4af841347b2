import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { type Issue, issueText } from '../model/result.ts';
import { LIMITS } from './document-schema.ts';
import { type ParsedDataset, parseDataset } from './parse-dataset.ts';

const GOOD = { id: 'good', date: '2024-03-13', title: 'x' };

function read(input: unknown): ParsedDataset {
  const result = parseDataset(input);
  if (!result.ok) throw new Error(result.issues.map(issueText).join('\n'));
  return result.value;
}

function refusal(input: unknown): readonly Issue[] {
  const result = parseDataset(input);
  if (result.ok) throw new Error('the file was read');
  return result.issues;
}

const idsIn = ({ records }: ParsedDataset): readonly string[] =>
  records.events.map((event) => event.id);

describe('the least file', () => {
  it('is one date and one title', () => {
    const { records, issues } = read(JSON.parse('{"events":[{"date":"2024-03-13","title":"x"}]}'));
    expect(issues).toEqual([]);
    expect(records).toMatchObject({ id: 'dataset', title: { en: 'Timeline' }, version: '0' });
    expect(records).toMatchObject({ asOf: null, jurisdictions: [], instruments: [] });
    expect(records.topics.size).toBe(0);
    expect(records.events).toHaveLength(1);
    expect(records.events[0]).toEqual({
      id: 'event-1',
      date: expect.objectContaining({ text: '2024-03-13', first: dayOf(2024, 3, 13) }),
      title: { en: 'x' },
      label: { en: 'x' },
      summary: {},
      jurisdictions: ['INTL'],
      actors: [],
      kind: 'law',
      category: 'law',
      force: 'none',
      instrument: null,
      stage: null,
      topics: [],
      weight: 2,
      planned: false,
      replacedBy: null,
      movedBy: null,
      relations: [],
      sources: [],
      check: 'recalled',
      claims: [],
      extraordinary: false,
    });
  });

  it('names events without an id by their place', () => {
    const plain = { date: '2024', title: 'x' };
    expect(idsIn(read({ events: [plain, GOOD, plain] }))).toEqual(['event-1', 'good', 'event-3']);
  });
});

describe('a full file', () => {
  const source = { url: 'https://example.com/a', title: 'A page', publisher: 'Example' };
  const event = {
    id: 'act-adopted',
    date: '2024-03~/2024-05',
    title: { en: 'The act', zh: '法案' },
    label: 'Act',
    summary: { fr: 'La loi' },
    jurisdictions: ['EU', 'FR', 'EU'],
    actors: ['Parliament'],
    kind: 'court',
    force: 'binding',
    instrument: 'act',
    stage: 'adopted',
    topics: ['safety'],
    weight: 5,
    planned: true,
    replacedBy: 'good',
    movedBy: 'good',
    relations: [{ type: 'cites', to: 'good' }],
    sources: [source, { ...source, lang: 'zh', kind: 'primary', confirmed: 'cited' }],
    check: 'one-source',
    claims: [{ source: 1, says: '2024-04', stance: 'agrees', note: 'x' }, { note: { zh: '注' } }],
    extraordinary: true,
  };
  const { records, issues } = read({
    format: 1,
    id: 'set',
    title: { zh: '年表' },
    version: '2',
    asOf: '2026-11',
    license: 'MIT',
    jurisdictions: [
      { code: 'EU', kind: 'union', name: 'Union' },
      { code: 'GB', memberOf: [{ body: 'EU', from: '1973', to: '2020-01-31' }, { body: 'G7' }] },
    ],
    topics: [{ id: 'safety', name: 'Safety' }],
    instruments: [
      {
        id: 'act',
        title: 'The Act',
        url: 'https://example.com/act',
        relations: [{ type: 'amends', to: 'code' }],
      },
      { id: 'code', title: 'The Code', identifier: '1/1804' },
    ],
    events: [event, GOOD],
    redirects: { better: 'good' },
  });

  it('has no issues', () => {
    expect(issues).toEqual([]);
  });

  it('keeps what an event says', () => {
    expect(records.events[0]).toMatchObject({
      ...event,
      date: { text: event.date },
      label: { en: 'Act' },
      jurisdictions: ['EU', 'FR'],
      category: 'enforcement',
      sources: [
        { ...source, lang: 'en', kind: 'secondary', confirmed: null },
        { ...source, lang: 'zh', kind: 'primary', confirmed: 'cited' },
      ],
      claims: [
        { source: 1, says: '2024-04', stance: 'agrees', note: { en: 'x' } },
        { source: null, says: null, stance: 'differs', note: { zh: '注' } },
      ],
    });
  });

  it('keeps what the other lists say', () => {
    expect(records).toMatchObject({ id: 'set', title: { zh: '年表' }, version: '2' });
    expect(records.license).toBe('MIT');
    expect(records.asOf).toBe(dayOf(2026, 11, 1));
    expect(records.topics.get('safety')).toEqual({ en: 'Safety' });
    expect(records.instruments).toEqual([
      {
        id: 'act',
        title: { en: 'The Act' },
        label: { en: 'The Act' },
        jurisdictions: [],
        maker: null,
        force: 'none',
        identifier: null,
        url: 'https://example.com/act',
        relations: [{ type: 'amends', to: 'code' }],
      },
      expect.objectContaining({ id: 'code', identifier: '1/1804', url: null, relations: [] }),
    ]);
    expect([...records.redirects]).toEqual([['better', 'good']]);
  });

  it('takes a membership from the first day its start may mean to the last of its end', () => {
    expect(records.jurisdictions).toEqual([
      { code: 'EU', kind: 'union', name: { en: 'Union' }, memberOf: [], url: null },
      {
        code: 'GB',
        kind: 'country',
        name: { en: 'GB' },
        memberOf: [
          { body: 'EU', from: dayOf(1973, 1, 1), to: dayOf(2020, 1, 31) },
          { body: 'G7', from: null, to: null },
        ],
        url: null,
      },
    ]);
    const whole = read({
      events: [GOOD],
      jurisdictions: [{ code: 'GB', memberOf: [{ body: 'EU', from: '1973', to: '2020' }] }],
    });
    expect(whole.records.jurisdictions[0]?.memberOf[0]?.to).toBe(dayOf(2020, 12, 31));
  });
});

/** What is wrong, the broken part of the record, where, what was wanted, what was found. */
type Fault = readonly [string, Readonly<Record<string, unknown>>, string, string | RegExp, string];

const url = 'https://example.com/';
const source = { url, title: 'a', publisher: 'b' };
const long = (length: number) => 'x'.repeat(length);
const shown = `"${long(56)}…`;

const FAULTS: readonly Fault[] = [
  ['no date', { date: undefined }, '.date', /\S/, 'nothing'],
  ['a date that is a number', { date: 2024 }, '.date', 'an EDTF date', '2024'],
  ['an empty date', { date: '' }, '.date', 'an EDTF date', '""'],
  ['a date in words', { date: 'soon' }, '.date', /^an EDTF date such as/, '"soon"'],
  ['a basic date', { date: '20240313' }, '.date', /^an EDTF date such as/, '"20240313"'],
  ['a day that is none', { date: '2023-02-29' }, '.date', /^a day that exists/, '"2023-02-29"'],
  ['an endless date', { date: '2'.repeat(41) }, '.date', 'an EDTF date', `"${'2'.repeat(41)}"`],
  ['no title', { title: undefined }, '.title', /\S/, 'nothing'],
  ['an empty title', { title: '' }, '.title', 'some text', '""'],
  ['a title that is a number', { title: 5 }, '.title', /^a text or texts by language/, '5'],
  ['a title in no language', { title: {} }, '.title', 'a text in at least one language', '{}'],
  ['a title in another language', { title: { de: 'x' } }, '.title', /at least one language/, '{}'],
  ['an empty title in one language', { title: { en: '' } }, '.title.en', 'some text', '""'],
  ['a long title', { title: long(201) }, '.title', `at most ${LIMITS.title} characters`, shown],
  ['half a character', { title: '\ud800' }, '.title', /without broken/, String.raw`"\ud800"`],
  ['a long label', { label: long(61) }, '.label', `at most ${LIMITS.label} characters`, shown],
  ['a long summary', { summary: long(2001) }, '.summary', /^at most 2000/, shown],
  ['a country in small letters', { jurisdictions: ['fr'] }, '.jurisdictions[0]', /^a code/, '"fr"'],
  ['a country not in a list', { jurisdictions: 'FR' }, '.jurisdictions', 'Array', '"FR"'],
  ['an actor that is a number', { actors: ['a', 5] }, '.actors[1]', 'string', '5'],
  ['a kind that is none', { kind: 'poem' }, '.kind', /^one of model, product/, '"poem"'],
  ['a force that is none', { force: 'x' }, '.force', 'one of binding, voluntary, none', '"x"'],
  ['a stage that is none', { stage: 'x' }, '.stage', /^one of announced/, '"x"'],
  ['a weight of 9', { weight: 9 }, '.weight', 'a weight from 1 to 5', '9'],
  ['a weight of 1.5', { weight: 1.5 }, '.weight', 'a weight from 1 to 5', '1.5'],
  ['planned in words', { planned: 'yes' }, '.planned', 'boolean', '"yes"'],
  ['an instrument in capitals', { instrument: 'ACT' }, '.instrument', /^an id of/, '"ACT"'],
  ['a replacement in capitals', { replacedBy: 'ACT' }, '.replacedBy', /^an id of/, '"ACT"'],
  ['a topic with a space', { topics: ['a b'] }, '.topics[0]', /^an id of/, '"a b"'],
  [
    'a relation of no type',
    { relations: [{ type: 'hates', to: 'good' }] },
    '.relations[0].type',
    /^one of responds-to/,
    '"hates"',
  ],
  [
    'a relation to nowhere',
    { relations: [{ type: 'cites' }] },
    '.relations[0].to',
    /\S/,
    'nothing',
  ],
  [
    'a script for a source',
    { sources: [source, { ...source, url: 'javascript:alert(1)' }] },
    '.sources[1].url',
    'an http or https address',
    '"javascript:alert(1)"',
  ],
  [
    'a source without a title',
    { sources: [{ url, publisher: 'b' }] },
    '.sources[0].title',
    /\S/,
    'nothing',
  ],
  ['a check that is none', { check: 'x' }, '.check', /two-sources/, '"x"'],
  [
    'a claim of a source beyond the last',
    { sources: [source], claims: [{ source: 1, note: 'n' }] },
    '.claims',
    'an existing source',
    'source 1 of 1',
  ],
  [
    'a claim of a source before the first',
    { sources: [source], claims: [{ source: -1, note: 'n' }] },
    '.claims[0].source',
    />=0/,
    '-1',
  ],
  ['a claim without a note', { claims: [{ note: '' }] }, '.claims[0].note', 'some text', '""'],
];

describe('a broken event', () => {
  it.each(FAULTS)('with %s is left out, the others stay', (_, part, place, expected, got) => {
    const parsed = read({ events: [GOOD, { ...GOOD, id: 'bad-one', ...part }] });
    expect(idsIn(parsed)).toEqual(['good']);
    expect(parsed.issues).toHaveLength(1);
    expect(parsed.issues[0]?.path).toBe(`events[1] (bad-one)${place}`);
    const wanted = parsed.issues[0]?.expected ?? '';
    expect(typeof expected === 'string' ? wanted === expected : expected.test(wanted)).toBe(true);
    expect(parsed.issues[0]?.got).toBe(got);
  });

  it.each([
    ['in capitals', 'Act', 'an id of lower-case letters, digits and hyphens'],
    ['with a space', 'a b', 'an id of lower-case letters, digits and hyphens'],
    ['that is a hidden key', '__proto__', 'an id of lower-case letters, digits and hyphens'],
    ['that begins with a hyphen', '-a', 'an id of lower-case letters, digits and hyphens'],
    ['that is too long', 'a'.repeat(129), 'an id of at most 128 characters'],
  ])('with an id %s is left out', (_, id, expected) => {
    const parsed = read({ events: [{ ...GOOD, id }, GOOD] });
    expect(idsIn(parsed)).toEqual(['good']);
    expect(parsed.issues).toHaveLength(1);
    expect(parsed.issues[0]).toMatchObject({ expected });
    expect(parsed.issues[0]?.path).toBe(`events[0] (${id.slice(0, 80)}).id`);
  });

  it.each([[null], [5], ['x'], [true]])('that is %j is left out by its place', (record) => {
    const parsed = read({ events: [record, GOOD] });
    expect(idsIn(parsed)).toEqual(['good']);
    expect(parsed.issues).toEqual([
      { path: 'events[0]', expected: 'Object', got: JSON.stringify(record) },
    ]);
  });

  it('gives one issue a fault', () => {
    const { issues } = read({ events: [GOOD, { id: 'bad', date: 5, title: '', weight: 0 }] });
    expect(issues.map(({ path }) => path)).toEqual([
      'events[1] (bad).date',
      'events[1] (bad).title',
      'events[1] (bad).weight',
    ]);
  });

  it('does not move the names of the events without an id', () => {
    const plain = { date: '2024', title: 'x' };
    expect(idsIn(read({ events: [{}, plain, {}, plain] }))).toEqual(['event-1', 'event-2']);
  });
});

describe('a script in any spelling', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'https://user:pass@example.com/',
  ])('%j is refused as the address of a source and of an instrument', (bad) => {
    const { records, issues } = read({
      events: [GOOD, { ...GOOD, id: 'bad', sources: [{ ...source, url: bad }] }],
      instruments: [{ id: 'act', title: 'Act', url: bad }],
    });
    expect(records.events).toHaveLength(1);
    expect(records.instruments).toEqual([]);
    expect(issues.map(({ path, expected }) => [path, expected])).toEqual([
      ['instruments[0] (act).url', 'an http or https address'],
      ['events[1] (bad).sources[0].url', 'an http or https address'],
    ]);
  });
});

describe('broken records of the other lists', () => {
  it('are left out alone', () => {
    const { records, issues } = read({
      events: [GOOD],
      jurisdictions: [{ code: 'fr' }, { code: 'FR' }, 5],
      instruments: [{ id: 'a' }, { id: 'b', title: 'B' }],
      topics: [{ id: 'c' }, { id: 'd', name: 'D' }],
    });
    expect(records.jurisdictions.map(({ code }) => code)).toEqual(['FR']);
    expect(records.instruments.map(({ id }) => id)).toEqual(['b']);
    expect([...records.topics.keys()]).toEqual(['d']);
    expect(issues.map(({ path }) => path)).toEqual([
      'jurisdictions[0] (fr).code',
      'jurisdictions[2]',
      'topics[0] (c).name',
      'instruments[0] (a).title',
    ]);
  });

  it('a broken day of the file is reported and left out', () => {
    const { records, issues } = read({ events: [GOOD], asOf: 'soon' });
    expect(records.asOf).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ path: 'asOf', got: '"soon"' });
  });
});

describe('ids that come twice', () => {
  it('keep the first record and report the second', () => {
    const { records, issues } = read({
      events: [GOOD, { ...GOOD, title: 'again' }],
      jurisdictions: [{ code: 'FR', name: 'France' }, { code: 'FR' }],
      instruments: [
        { id: 'act', title: 'Act' },
        { id: 'act', title: 'again' },
      ],
    });
    expect(records.events.map(({ title }) => title)).toEqual([{ en: 'x' }]);
    expect(records.jurisdictions.map(({ name }) => name)).toEqual([{ en: 'France' }]);
    expect(records.instruments.map(({ title }) => title)).toEqual([{ en: 'Act' }]);
    const twice = (list: string, id: string) => ({
      path: `${list} (${id}).id`,
      expected: 'every id once',
      got: `"${id}" again`,
    });
    expect(issues).toHaveLength(3);
    expect(issues).toEqual(
      expect.arrayContaining([
        twice('events', 'good'),
        twice('jurisdictions', 'FR'),
        twice('instruments', 'act'),
      ]),
    );
  });
});

describe('pointers to nothing', () => {
  it('are taken out with an issue, the event stays', () => {
    const { records, issues } = read({
      events: [
        GOOD,
        {
          ...GOOD,
          id: 'lost',
          relations: [
            { type: 'cites', to: 'nobody' },
            { type: 'amends', to: 'good' },
          ],
          replacedBy: 'no-one',
          movedBy: 'none',
          instrument: 'no-act',
        },
      ],
      instruments: [{ id: 'act', title: 'x', relations: [{ type: 'amends', to: 'no-act' }] }],
      redirects: { good: 'lost', gone: 'nowhere' },
    });
    expect(records.events[1]).toMatchObject({
      id: 'lost',
      relations: [{ type: 'amends', to: 'good' }],
      replacedBy: null,
      movedBy: null,
      instrument: null,
    });
    expect(records.instruments[0]?.relations).toEqual([]);
    expect(records.redirects.size).toBe(0);
    expect(issues).toEqual([
      { path: 'events (lost).relations', expected: 'the id of an event', got: '"nobody"' },
      { path: 'events (lost).replacedBy', expected: 'the id of an event', got: '"no-one"' },
      { path: 'events (lost).movedBy', expected: 'the id of an event', got: '"none"' },
      { path: 'events (lost).instrument', expected: 'the id of an instrument', got: '"no-act"' },
      {
        path: 'instruments (act).relations',
        expected: 'the id of an instrument',
        got: '"no-act"',
      },
      { path: 'redirects.good', expected: 'an id that no event has', got: '"good"' },
      { path: 'redirects.gone', expected: 'the id of an event', got: '"nowhere"' },
    ]);
  });

  it('are also those to records that were left out', () => {
    const { records, issues } = read({
      events: [
        { ...GOOD, relations: [{ type: 'cites', to: 'bad' }], instrument: 'act' },
        { ...GOOD, id: 'bad', date: 'soon' },
      ],
      instruments: [{ id: 'act' }],
    });
    expect(records.events[0]).toMatchObject({ relations: [], instrument: null });
    expect(issues).toHaveLength(4);
  });

  it('are not those to an event further down', () => {
    const earlier = { ...GOOD, id: 'a', relations: [{ type: 'cites', to: 'good' }] };
    expect(read({ events: [earlier, GOOD] }).issues).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['nothing', undefined, 'file', 'nothing'],
    ['null', null, 'file', 'null'],
    ['a number', 5, 'file', '5'],
    ['a text', '{"events":[]}', 'file', String.raw`"{\"events\":[]}"`],
    ['a list', [GOOD], 'events', 'nothing'],
    ['no events', {}, 'events', 'nothing'],
    [
      'events that are no list',
      { events: { 0: GOOD } },
      'events',
      '{"0":{"id":"good","date":"2024-03-13","title":"x"}}',
    ],
    ['an empty list of events', { events: [] }, 'events', 'none'],
    ['a format of the future', { format: 2, events: [GOOD] }, 'format', '2'],
    ['countries that are no list', { jurisdictions: 5, events: [GOOD] }, 'jurisdictions', '5'],
  ])('is %s', (_, input, path, got) => {
    const issues = refusal(input);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.path).toBe(path);
    expect(issues[0]?.expected).not.toBe('');
    expect(issues[0]?.got).toBe(got);
  });

  it('is one in which every event is bad; each is named', () => {
    const issues = refusal({ events: [{ ...GOOD, date: 'soon' }, { id: 'b', date: '2024' }, 5] });
    expect(issues.map(({ path }) => path)).toEqual([
      'events[0] (good).date',
      'events[1] (b).title',
      'events[2]',
      'events',
    ]);
    expect(issues.at(-1)).toEqual({
      path: 'events',
      expected: 'at least one good event',
      got: 'none',
    });
  });
});

describe('anything at all', () => {
  const wild = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true });
  const isReport = (issues: readonly Issue[]) =>
    issues.every(({ path, expected, got }) => path !== '' && expected !== '' && got.length <= 160);

  function expectAnswer(input: unknown): void {
    const result = parseDataset(input);
    const found = result.ok ? result.value.records.events : result.issues;
    expect(found.length).toBeGreaterThan(0);
    expect(isReport(result.ok ? result.value.issues : result.issues)).toBe(true);
  }

  it('never makes it throw', () => {
    fc.assert(fc.property(wild, expectAnswer), { numRuns: 3000 });
    fc.assert(fc.property(fc.jsonValue(), expectAnswer), { numRuns: 3000 });
  });

  it('never makes it throw in the places of the format, nor spoils a good event', () => {
    const field = fc.constantFrom(
      'id',
      'date',
      'title',
      'label',
      'summary',
      'jurisdictions',
      'kind',
      'instrument',
      'weight',
      'relations',
      'sources',
      'claims',
    );
    const record = fc.oneof(
      wild,
      fc.tuple(field, wild).map(([name, value]) => ({ ...GOOD, id: 'other', [name]: value })),
    );
    const lists = fc.record({
      events: fc.array(record, { maxLength: 4 }),
      jurisdictions: fc.array(wild, { maxLength: 3 }),
      instruments: fc.array(wild, { maxLength: 3 }),
      topics: fc.array(wild, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(lists, (document) => {
        expectAnswer(document);
        expect(idsIn(read({ ...document, events: [GOOD, ...document.events] }))[0]).toBe('good');
      }),
      { numRuns: 3000 },
    );
  });

  it('does not let hidden keys reach other objects', () => {
    const text = `{
      "__proto__": { "polluted": true },
      "constructor": { "prototype": { "polluted": true } },
      "events": [
        { "id": "good", "date": "2024", "title": "x", "__proto__": { "polluted": true } },
        { "id": "constructor", "date": "2024", "title": { "en": "x", "__proto__": { "zh": "y" } } },
        { "__proto__": { "id": "ghost", "date": "2024", "title": "ghost" } }
      ],
      "topics": [{ "id": "tostring", "name": "x" }],
      "jurisdictions": [{ "code": "PROTO", "__proto__": { "kind": "union" } }]
    }`;
    const parsed = read(JSON.parse(text));
    expect(idsIn(parsed)).toEqual(['good', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const [first, second] = parsed.records.events;
    expect(first).not.toHaveProperty('polluted');
    expect(second?.title).toEqual({ en: 'x' });
    expect(second?.title.zh).toBeUndefined();
    expect(parsed.records.jurisdictions[0]?.kind).toBe('country');
    expect(new Set(parsed.issues.map(({ path }) => path))).toEqual(
      new Set(['events[2].date', 'events[2].title']),
    );
  });
});

describe('what a record must not turn into', () => {
  it('a claim of a source that is not there', () => {
    const claims = [{ source: 0, note: 'n' }];
    const parsed = parseDataset({ events: [GOOD, { date: '2024', title: 'x', claims }] });
    expect(parsed.ok && parsed.value.records.events).toHaveLength(1);
    expect(parsed.ok && parsed.value.issues[0]?.expected).toBe('an existing source');
  });

  it('a membership without end', () => {
    const jurisdictions = [{ code: 'GB', memberOf: [{ body: 'EU', to: '2020-13' }] }];
    const parsed = parseDataset({ events: [GOOD], jurisdictions });
    expect(parsed.ok && parsed.value.records.jurisdictions[0]?.memberOf).toEqual([]);
    expect(parsed.ok && parsed.value.issues[0]?.path).toBe('jurisdictions[0] (GB).memberOf[0].to');
  });

  it('the same relation twice', () => {
    const relations = [1, 2].map(() => ({ type: 'cites', to: GOOD.id }));
    const parsed = parseDataset({ events: [GOOD, { date: '2024', title: 'x', relations }] });
    expect(parsed.ok && parsed.value.records.events[1]?.relations).toHaveLength(1);
  });

  it('another record, when an id is made up for one without', () => {
    const parsed = parseDataset({
      events: [
        { date: '2024', title: 'x' },
        { id: 'event-1', date: '2024', title: 'y' },
      ],
    });
    const events = parsed.ok ? parsed.value.records.events : [];
    expect(events.map(({ id }) => id)).toEqual(['event-2', 'event-1']);
  });
});
