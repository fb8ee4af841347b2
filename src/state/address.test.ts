import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import { type Choice, NO_CHOICE, NO_FILTER, filterOn } from '../model/filter.ts';
import { LIFE_GROUPS, LIFE_SORTS, PACE_MODES } from '../model/lens-choice.ts';
import { GROUPINGS } from '../model/lane-choice.ts';
import { type EventId, toEventId, toInstrumentId } from '../model/policy-event.ts';
import { LANGS } from '../model/text.ts';
import { MAX_SPAN, type Viewport, homeViewport, spanOf } from '../model/viewport.ts';
import {
  ADDRESS_VERSION,
  UPGRADERS,
  addressOf,
  readAddress,
  stateOf,
  writeAddress,
} from './address.ts';
import { type AppState, THEME_CHOICES, VIEWS, initialState } from './app-state.ts';
import { EMPTY_ADDRESS, PARAMETERS } from './parameters.ts';
import { writePairs } from './query-text.ts';
import { update } from './update.ts';

const TODAY = dayOf(2026, 11, 23);
const HOME = homeViewport(TODAY, false);
const stateWith = (part: Partial<AppState> = {}): AppState => ({
  ...initialState(TODAY, HOME),
  ...part,
});
const windowText = ({ start, end }: Viewport) => `${isoOf(start)} ${isoOf(toDay(end - 1))}`;
const windowIn = (text: string): string => {
  const { window } = stateOf(readAddress(text), HOME);
  if (window === undefined) throw new Error('no window');
  return windowText(window);
};

/** An address with every parameter, in canonical order. */
const FULL =
  'v=1&lang=zh&view=table&from=2024-03-01&to=2024-03-31&country=CN,FR,-US&applies=1' +
  '&category=law,-strategy&force=binding&topic=-compute&stage=adopted&q=labels&lanes=topic' +
  '&pin=EU,risk-based&fold=CN&brush=2024-03-01/2024-06-10&mode=total&sort=start&group=force' +
  '&column=2024,CN&least=3&without=law&event=act-adopted&instrument=eu-ai-act&asof=2024-07-19' +
  '&align=a,b&theme=dark&story=new-frontiers&tale=q1Y-_x&scene=3&data=many.json';
const FULL_ADDRESS = {
  lang: 'zh',
  from: dayOf(2024, 3, 1),
  to: dayOf(2024, 3, 31),
  view: 'table',
  choices: {
    ...NO_FILTER,
    country: { only: ['CN', 'FR'], not: ['US'] },
    category: { only: ['law'], not: ['strategy'] },
    force: { only: ['binding'], not: [] },
    topic: { only: null, not: ['compute'] },
    stage: { only: ['adopted'], not: [] },
  },
  applies: true,
  text: 'labels',
  lanes: { by: 'topic', pinned: ['EU', 'risk-based'], folded: ['CN'] },
  lens: {
    brush: { from: dayOf(2024, 3, 1), to: dayOf(2024, 6, 10) },
    mode: 'total',
    sort: 'start',
    group: 'force',
    column: { place: 'CN', year: 2024 },
    subset: { weight: 3, without: 'law' },
  },
  event: toEventId('act-adopted'),
  opened: { kind: 'instrument', id: toInstrumentId('eu-ai-act') },
  asOf: dayOf(2024, 7, 19),
  align: [toEventId('a'), toEventId('b')],
  theme: 'dark',
  story: 'new-frontiers',
  tale: 'q1Y-_x',
  scene: 3,
  data: 'many.json',
} as const;
/** What an address says that shows another dataset than ours. */
const foreignData = (value: string) => ({ code: 'foreign-data', param: 'data', value });
/** Our own parameters in canonical order. */
const OWN = new Set(['v', ...PARAMETERS.map(({ name }) => name)]);

describe('an address', () => {
  it('is read with every parameter', () => {
    const notices = [foreignData('many.json')];
    expect(readAddress(FULL)).toEqual({ address: FULL_ADDRESS, foreign: [], notices });
    expect(readAddress(`?${FULL}`).address).toEqual(FULL_ADDRESS);
    expect(readAddress(`#${FULL}`).address).toEqual(FULL_ADDRESS);
  });

  it('is read in any order and written in the canonical one', () => {
    const turned = FULL.split('&').toReversed().join('&');
    const { address, foreign, notices } = readAddress(turned);
    expect(address).toEqual(FULL_ADDRESS);
    expect(notices).toEqual([foreignData('many.json')]);
    expect(writeAddress(address, foreign)).toBe(FULL);
  });

  it('without anything says nothing', () => {
    expect(readAddress('')).toEqual({ address: EMPTY_ADDRESS, foreign: [], notices: [] });
    expect(writeAddress(EMPTY_ADDRESS)).toBe('');
    expect(addressOf(stateWith())).toBe('');
  });

  it('leaves out what is as it would be anyway', () => {
    expect(addressOf(stateWith({ theme: 'dark' }))).toBe('v=1&theme=dark');
    expect(addressOf(stateWith({ data: 'many.json' }))).toBe('v=1&data=many.json');
    expect(addressOf(stateWith({ lang: 'en' }))).toBe('v=1&lang=en');
    expect(addressOf(stateWith({ filter: filterOn([]) }))).toBe('v=1&country=none');
    expect(addressOf(stateWith({ selected: toEventId('a') }))).toBe('v=1&event=a');
    const window = { start: dayOf(2024, 3, 1), end: dayOf(2024, 4, 1) };
    expect(addressOf(stateWith({ window }))).toBe('v=1&from=2024-03-01&to=2024-03-31');
  });

  it('names the window a flight is going to', () => {
    const target = { start: dayOf(2024, 3, 1), end: dayOf(2024, 4, 1) };
    expect(addressOf(stateWith({ target }))).toBe('v=1&from=2024-03-01&to=2024-03-31');
    const window = target;
    expect(addressOf(stateWith({ window, target: HOME }))).toBe('');
  });
});

describe('the way out and back', () => {
  const first = dayOf(1, 1, 1);
  const last = dayOf(9999, 12, 31);
  const span = fc.oneof(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: MAX_SPAN }),
    fc.constant(spanOf(HOME)),
  );
  const anchor = fc.oneof(
    fc.integer({ min: HOME.start - 3, max: HOME.start + 3 }),
    fc.integer({ min: first, max: last }),
  );
  const window = fc
    .tuple(anchor, span)
    .map(([start, length]) => ({ start: toDay(Math.min(start, last - length)), length }))
    .map(({ start, length }): Viewport => ({ start, end: toDay(start + length) }));
  const code = fc.oneof(fc.constantFrom('CN', 'FR', 'NONE'), fc.stringMatching(/^[A-Z0-9]{2,8}$/));
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,127}$/).map(toEventId);
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
    fc.constantFrom('utm_source', '法律', '%zz', 'a&b=c', 'Lang', 'FROM', '__proto__', 'x,y', ''),
  );
  /** Codes chosen and codes kept out, never the same ones. */
  const choiceOf = (codes: fc.Arbitrary<string>): fc.Arbitrary<Choice> =>
    fc
      .tuple(fc.uniqueArray(codes, { maxLength: 5 }), fc.nat(5))
      .map(([names, part]) => ({ only: names.slice(0, part), not: names.slice(part) }))
      .map(({ only, not }) => ({ only: only.length === 0 ? null : only, not }));
  const foreign = fc.array(
    fc.tuple(
      word.filter((name) => !OWN.has(name)),
      word,
    ),
    { maxLength: 4 },
  );
  const state = fc
    .record({
      lang: fc.option(fc.constantFrom(...LANGS)),
      theme: fc.constantFrom(...THEME_CHOICES),
      filter: fc.record({
        country: fc.oneof(choiceOf(code), fc.constant({ only: [], not: [] })),
        category: choiceOf(fc.constantFrom(...CATEGORIES)),
        force: choiceOf(fc.constantFrom(...FORCES)),
        topic: choiceOf(id),
        stage: choiceOf(fc.constantFrom(...STAGES)),
        applies: fc.boolean(),
        text: fc.oneof(fc.constant(''), fc.constantFrom('AI Act', '深度合成', 'a&b=c,-d', '100 %')),
      }),
      window,
      selected: fc.option<EventId>(id),
      opened: fc.option(
        fc.oneof(
          id.map((each) => ({ kind: 'instrument' as const, id: toInstrumentId(each) })),
          code.map((each) => ({ kind: 'jurisdiction' as const, code: each })),
        ),
      ),
      view: fc.constantFrom(...VIEWS),
      lanes: fc.record({
        by: fc.constantFrom(...GROUPINGS),
        pinned: fc.uniqueArray(fc.oneof(code, id), { maxLength: 4 }),
        folded: fc.uniqueArray(fc.oneof(code, id), { maxLength: 4 }),
      }),
      lens: fc.record({
        brush: fc.option(
          fc
            .tuple(fc.integer({ min: first, max: last }), fc.nat(4000))
            .map(([from, days]) => ({ from: toDay(from), to: toDay(Math.min(last, from + days)) })),
        ),
        mode: fc.constantFrom(...PACE_MODES),
        sort: fc.constantFrom(...LIFE_SORTS),
        group: fc.constantFrom(...LIFE_GROUPS),
        column: fc.option(
          fc.record({ place: fc.option(code), year: fc.integer({ min: 0, max: 9999 }) }),
        ),
        subset: fc.record({
          weight: fc.constantFrom(1, 2, 3, 4, 5),
          without: fc.option(fc.constantFrom(...CATEGORIES)),
        }),
      }),
      asOf: fc.option(fc.integer({ min: first, max: last }).map(toDay)),
      align: fc.uniqueArray(id, { maxLength: 4 }),
      data: fc.option(fc.constantFrom('many.json', './a/b-1.json', 'https://host.example/d.json')),
      foreign,
    })
    .map((part) => stateWith(part));

  it('gives back the same state', () => {
    fc.assert(
      fc.property(state, (each) => {
        const { lang, theme, filter, selected, data, foreign: others } = each;
        const { opened, view, lanes, lens, asOf, align } = each;
        const host = data === null ? [] : [data.startsWith('https') ? 'host.example' : data];
        const back = stateOf(readAddress(addressOf(each)), HOME);
        expect(back).toEqual({
          lang,
          theme,
          filter,
          selected,
          opened,
          view,
          lanes,
          lens,
          asOf,
          align,
          story: null,
          tale: null,
          data,
          foreign: others,
          window: each.window,
          notices: host.map((value) => foreignData(value)),
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives back the same address', () => {
    fc.assert(
      fc.property(state, (each) => {
        const text = addressOf(each);
        expect(addressOf(stateWith(stateOf(readAddress(text), HOME)))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes the parameters in order: version, own, foreign', () => {
    fc.assert(
      fc.property(state, (each) => {
        const names = addressOf(each)
          .split('&')
          .map((pair) => pair.split('=')[0] ?? '');
        const ours = names.filter((name) => OWN.has(name));
        expect(ours).toEqual([...OWN].filter((name) => ours.includes(name)));
        expect(names.slice(0, ours.length)).toEqual(ours);
        expect(ours.includes('v')).toBe(ours.length > 0);
      }),
    );
  });
});

describe('a story in the address', () => {
  const SHARED = 'v=1&lang=zh&tale=q1Y-_x&scene=2';

  it('is presented, and its address says nothing but the story', () => {
    const read = stateWith(stateOf(readAddress(`${SHARED}&country=FR`), HOME));
    expect(read).toMatchObject({ story: { id: 'linked', scene: 2 }, tale: 'q1Y-_x' });
    expect(addressOf(read)).toBe(SHARED);
  });

  it('goes with the presentation, whether it is left, lost or another one is shown', () => {
    const read = stateWith(stateOf(readAddress(SHARED), HOME));
    const notice = { code: 'broken', param: 'tale', value: 'q1Y-_x' } as const;
    expect(addressOf(update(read, { type: 'storyLeft', view: {} }))).toBe('v=1&lang=zh');
    expect(addressOf(update(read, { type: 'presented', id: 'linked', scene: 3 }))).toContain(
      'tale=q1Y-_x&scene=3',
    );
    expect(addressOf(update(read, { type: 'presented', id: 'own', scene: 1 }))).toBe(
      'v=1&lang=zh&story=own',
    );
    const lost = update(read, { type: 'storyLost', notice });
    expect(lost).toMatchObject({ story: null, tale: null, notices: [notice] });
    expect(update(lost, { type: 'storyLost', notice })).toBe(lost);
  });
});

describe('foreign parameters', () => {
  it('are kept as they came, in order, after ours', () => {
    const { foreign, notices } = readAddress('b=2&lang=en&a=1&b=%zz&c');
    expect(notices).toEqual([]);
    expect(foreign).toEqual([
      ['b', '2'],
      ['a', '1'],
      ['b', '%zz'],
      ['c', ''],
    ]);
    const state = stateWith({ lang: 'en', foreign });
    expect(addressOf(state)).toBe('v=1&lang=en&b=2&a=1&b=%25zz&c=');
  });

  it('do not bring a version with them', () => {
    expect(addressOf(stateWith({ foreign: [['utm', 'x']] }))).toBe('utm=x');
  });

  it('are those in another spelling of ours', () => {
    expect(readAddress('Lang=zh&COUNTRY=FR').address).toEqual(EMPTY_ADDRESS);
    expect(readAddress('Lang=zh&COUNTRY=FR').foreign).toHaveLength(2);
  });
});

describe('a broken parameter', () => {
  const cases: readonly (readonly [keyof typeof EMPTY_ADDRESS, string, string])[] = [
    ['lang', 'lang', 'xx'],
    ['lang', 'lang', ''],
    ['from', 'from', 'soon'],
    ['from', 'from', '2024-13'],
    ['from', 'from', '20240313'],
    ['from', 'from', ''],
    ['to', 'to', '2023-02-29'],
    ['to', 'to', '../..'],
    ['choices', 'country', 'CHINA-1'],
    ['choices', 'country', 'CN,,FR'],
    ['choices', 'country', ''],
    ['choices', 'country', '<script>'],
    ['choices', 'country', 'F'],
    ['view', 'view', 'map'],
    ['applies', 'applies', 'yes'],
    ['asOf', 'asof', 'then'],
    ['opened', 'instrument', 'EU AI'],
    ['lens', 'column', '24'],
    ['lens', 'column', 'CN,2024'],
    ['lens', 'column', '2024,'],
    ['lens', 'column', '2024,C'],
    ['align', 'align', 'a,b,c,d,e'],
    ['event', 'event', 'Act'],
    ['event', 'event', '-a'],
    ['event', 'event', ''],
    ['event', 'event', 'a'.repeat(129)],
    ['event', 'event', '../secret'],
    ['theme', 'theme', 'pink'],
    ['theme', 'theme', 'Dark'],
    ['story', 'story', 'linked'],
    ['tale', 'tale', ''],
    ['tale', 'tale', 'a b'],
    ['tale', 'tale', '<script>'],
    ['tale', 'tale', 'x'.repeat(7801)],
    ['data', 'data', ''],
    ['data', 'data', 'http://host.example/d.json'],
    ['data', 'data', '//host.example/d.json'],
    ['data', 'data', 'javascript:alert(1)'],
    ['data', 'data', 'https://user:word@host.example/d.json'],
    ['data', 'data', 'a b.json'],
    ['data', 'data', '/\\host.example/d.json'],
  ];

  it.each(cases)('fails alone with a notice: %s from %s=%s', (key, param, value) => {
    const pairs = FULL.split('&').map((pair) => {
      const [name = '', old = ''] = pair.split('=');
      return [name, name === param ? value : decodeURIComponent(old)] as const;
    });
    const { address, notices, foreign } = readAddress(writePairs(pairs));
    const others = param === 'data' ? [] : [foreignData('many.json')];
    expect(notices).toEqual([{ code: 'broken', param, value: value.slice(0, 80) }, ...others]);
    const choices = { ...FULL_ADDRESS.choices, country: NO_CHOICE };
    const lens = { ...FULL_ADDRESS.lens, column: null };
    const lost =
      key === 'choices' ? { choices } : key === 'lens' ? { lens } : { [key]: EMPTY_ADDRESS[key] };
    expect(address).toEqual({ ...FULL_ADDRESS, ...lost });
    expect(foreign).toEqual([]);
  });

  it('never makes it throw', () => {
    const name = fc.constantFrom(...OWN, 'x');
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary' })));
    const text = fc.oneof(
      fc.string(),
      pairs.map((list) => writePairs(list)),
      pairs.map((list) => list.map((pair) => pair.join('=')).join('&')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const { window } = stateOf(readAddress(each), HOME);
        expect(window !== undefined && spanOf(window) >= 1).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves out the other broken ones as well, one notice each', () => {
    const { address, notices } = readAddress(
      'lang=xx&from=soon&country=!&event=!&theme=pink&to=2025',
    );
    expect(notices.map(({ param }) => param)).toEqual([
      'lang',
      'from',
      'country',
      'event',
      'theme',
    ]);
    expect(address).toEqual({ ...EMPTY_ADDRESS, to: dayOf(2025, 12, 31) });
  });
});

describe('data', () => {
  it('says whose the data is: the host, or the file beside the page', () => {
    const noticeOf = (text: string) => readAddress(text).notices[0];
    expect(noticeOf('data=https://www.host.example/d.json')).toEqual(foreignData('host.example'));
    expect(noticeOf('data=/data/v1/events.json')).toEqual(foreignData('/data/v1/events.json'));
  });

  it('is on the host of the page, or on another that is named and safe', () => {
    const page = new URL('https://page.example/app/');
    const unit = fc.constantFrom(
      '/',
      '.',
      '%',
      ':',
      '\\\\',
      '@',
      '?',
      '#',
      'https://',
      'a',
      '\t',
      '-',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (value) => {
        const { data } = readAddress(writePairs([['data', value]])).address;
        const url = data === null ? page : new URL(data, page);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password).toBe('');
        expect(url.host === page.host || value.startsWith('https://')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('lang', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hant', 'zh'],
    ['ZH', 'zh'],
    ['en_US', 'en'],
  ])('%s falls back to %s', (value, lang) => {
    const { address, notices } = readAddress(`lang=${value}`);
    expect(address.lang).toBe(lang);
    expect(notices).toEqual([]);
  });
});

describe('a facet', () => {
  it('keeps out what has a minus', () => {
    expect(readAddress('country=-US,-cn').address.choices.country).toEqual({
      only: null,
      not: ['US', 'CN'],
    });
    expect(readAddress('topic=labels,-compute').address.choices.topic).toEqual({
      only: ['labels'],
      not: ['compute'],
    });
  });

  it('that asks for what there is not is left out with a word', () => {
    const { address, notices } = readAddress('category=laws&force=binding&stage=adopted,x');
    expect(address.choices.category).toEqual({ only: null, not: [] });
    expect(address.choices.force.only).toEqual(['binding']);
    expect(notices.map(({ param }) => param)).toEqual(['category', 'stage']);
  });

  it('knows the force of that name from the choice of nothing', () => {
    expect(readAddress('force=none').address.choices.force.only).toEqual(['none']);
    expect(readAddress('category=none').address.choices.category.only).toEqual([]);
  });
});

describe('country', () => {
  it('reads small letters, spaces and repetition, and keeps the order', () => {
    expect(readAddress('country=us, cn,US,%20fr').address.choices.country.only).toEqual([
      'US',
      'CN',
      'FR',
    ]);
    expect(readAddress('country=G20,EU').address.choices.country.only).toEqual(['G20', 'EU']);
  });

  it('tells none from all', () => {
    expect(readAddress('country=none').address.choices.country.only).toEqual([]);
    expect(readAddress('').address.choices.country.only).toBeNull();
  });
});

describe('from and to', () => {
  it('mean the first and the last day of what they name', () => {
    expect(windowIn('from=2024-03&to=2024-03')).toBe('2024-03-01 2024-03-31');
    expect(windowIn('from=2024&to=2024')).toBe('2024-01-01 2024-12-31');
    expect(windowIn('from=2024-03-13&to=2024-03-13')).toBe('2024-03-13 2024-03-13');
    expect(windowIn('from=202X&to=2023-02')).toBe('2020-01-01 2023-02-28');
  });

  it('are the home window when neither is given', () => {
    expect(stateOf(readAddress(''), HOME).window).toEqual(HOME);
  });

  it('alone keep the other edge of the home window', () => {
    expect(windowText(HOME)).toBe('2022-10-01 2027-05-31');
    expect(windowIn('from=2024-03')).toBe('2024-03-01 2027-05-31');
    expect(windowIn('to=2024-03')).toBe('2022-10-01 2024-03-31');
    expect(windowIn('from=2020')).toBe('2020-01-01 2027-05-31');
    expect(windowIn('to=2030')).toBe('2022-10-01 2030-12-31');
  });

  it('alone and beyond that edge keep the span of the home window', () => {
    const late = stateOf(readAddress('from=2028-01-01'), HOME).window;
    expect(late?.start).toBe(dayOf(2028, 1, 1));
    expect(late === undefined ? null : spanOf(late)).toBe(spanOf(HOME));
    const early = stateOf(readAddress('to=2010-12-31'), HOME).window;
    expect(early?.end).toBe(dayOf(2011, 1, 1));
    expect(early === undefined ? null : spanOf(early)).toBe(spanOf(HOME));
  });

  it('in the wrong order give a notice and the home window, the rest holds', () => {
    const read = readAddress('lang=zh&from=2025-01-01&to=2024-01-01&country=FR');
    expect(read.notices).toEqual([
      { code: 'broken', param: 'from', value: '2025-01-01 > 2024-01-01' },
    ]);
    expect(read.address).toEqual({
      ...EMPTY_ADDRESS,
      lang: 'zh',
      choices: filterOn(['FR']),
    });
    expect(stateOf(read, HOME).window).toEqual(HOME);
  });

  it('with one of them broken leave the other', () => {
    expect(windowIn('from=soon&to=2024-03')).toBe('2022-10-01 2024-03-31');
    expect(windowIn('from=2024-03&to=soon')).toBe('2024-03-01 2027-05-31');
  });

  it('are held within the span that can be shown', () => {
    const { window } = stateOf(readAddress('from=0001&to=9998'), HOME);
    expect(window === undefined ? null : spanOf(window)).toBe(MAX_SPAN);
  });
});

describe('the version', () => {
  it('of this address format gives no notice, nor does none', () => {
    expect(readAddress('v=1&lang=en').notices).toEqual([]);
    expect(readAddress('lang=en').notices).toEqual([]);
  });

  it.each(['2', '0', '-1', '1.5', 'x', '', '99999'])('%j gives a notice, the rest holds', (v) => {
    const { address, notices, foreign } = readAddress(`v=${v}&lang=zh`);
    expect(notices).toEqual([{ code: 'broken', param: 'v', value: v }]);
    expect(address.lang).toBe('zh');
    expect(foreign).toEqual([]);
  });

  it('has a way up from every one before', () => {
    const past = Array.from({ length: ADDRESS_VERSION - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(UPGRADERS)).toEqual(past);
  });
});
