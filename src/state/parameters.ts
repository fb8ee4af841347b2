import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import { type Day, isoOf } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type Choice, type Facet, NO_FILTER } from '../model/filter.ts';
import { GROUPINGS, type LaneChoice, NO_LANE_CHOICE } from '../model/lane-choice.ts';
import { LINKED_STORY } from '../model/story.ts';
import {
  LIFE_GROUPS,
  LIFE_SORTS,
  type LensChoice,
  NO_LENS_CHOICE,
  PACE_MODES,
} from '../model/lens-choice.ts';
import { type EventId, toEventId, toInstrumentId } from '../model/policy-event.ts';
import { LANGS, type Lang, langOf } from '../model/text.ts';
import { type Opened, THEME_CHOICES, type ThemeChoice, VIEWS, type View } from './app-state.ts';
import { DATA_PARAMETER, isDataAddress } from './data-address.ts';

/** What an address says; null where it says nothing. */
export interface Address {
  readonly lang: Lang | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly view: View;
  /** `country=none` is the choice of nothing, a minus before a code keeps it out. */
  readonly choices: Readonly<Record<Facet, Choice>>;
  readonly applies: boolean;
  readonly text: string;
  readonly lanes: LaneChoice;
  readonly lens: LensChoice;
  readonly event: EventId | null;
  readonly opened: Opened | null;
  readonly asOf: Day | null;
  readonly align: readonly EventId[];
  readonly theme: ThemeChoice;
  /** The story that is presented; `scene` alone says nothing. */
  readonly story: string | null;
  readonly scene: number;
  /** A story that the address carries whole, packed; presented before any other. */
  readonly tale: string | null;
  /** Address of another dataset; relative ones stand on this page's own host. */
  readonly data: string | null;
}

/** What an address without parameters says. */
export const EMPTY_ADDRESS: Address = {
  lang: null,
  from: null,
  to: null,
  view: 'timeline',
  choices: NO_FILTER,
  applies: false,
  text: '',
  lanes: NO_LANE_CHOICE,
  lens: NO_LENS_CHOICE,
  event: null,
  opened: null,
  asOf: null,
  align: [],
  theme: 'auto',
  story: null,
  scene: 1,
  tale: null,
  data: null,
};

/** One parameter of the address. */
export interface Parameter {
  readonly name: string;
  /** The part of the address a value stands for, given what was read before; null when it is broken. */
  readonly read: (value: string, before: Address) => Partial<Address> | null;
  /** The value to write; null leaves the parameter out. */
  readonly write: (address: Address) => string | null;
}

/** Longest packed story that an address carries, characters. */
export const MOST_TALE = 7800;

const ID = /^[a-z0-9][a-z0-9-]{0,127}$/;
/**
 * A packed story in base64url. Servers commonly refuse requests whose first line is over 8 kB.
 */
const TALE = new RegExp(`^[\\w-]{1,${MOST_TALE}}$`);
const CODE = /^[A-Z0-9]{2,8}$/;
/** A year, and the code of a country or body where it is one's alone. */
const COLUMN = /^(\d{4})(?:,([a-z0-9]{2,8}))?$/i;
/** Longest search text that is kept, characters. */
const MOST_TEXT = 200;
const WEIGHTS = [1, 2, 3, 4, 5] as const;
/** So many countries at most are compared, and so many events aligned. */
const MOST_ALIGNED = 4;

/** All parameters in the canonical order of the public address. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: 'lang',
    read: (value) => {
      const lang = langOf(value);
      return lang === null ? null : { lang };
    },
    write: ({ lang }) => LANGS.find((each) => each === lang) ?? null,
  },
  wordParameter('view', VIEWS, 'timeline'),
  dayParameter('from', 'first'),
  dayParameter('to', 'last'),
  choiceParameter('country', countryCode),
  {
    name: 'applies',
    read: (value) => (value === '1' || value === '0' ? { applies: value === '1' } : null),
    write: ({ applies }) => (applies ? '1' : null),
  },
  choiceParameter('category', oneOf(CATEGORIES)),
  choiceParameter('force', oneOf(FORCES)),
  choiceParameter('topic', (code) => (ID.test(code) ? code : null)),
  choiceParameter('stage', oneOf(STAGES)),
  {
    name: 'q',
    read: (value) => ({ text: value.trim().slice(0, MOST_TEXT) }),
    write: ({ text }) => (text === '' ? null : text),
  },
  {
    name: 'lanes',
    read: (value, { lanes }) => {
      const by = GROUPINGS.find((each) => each === value);
      return by === undefined ? null : { lanes: { ...lanes, by } };
    },
    write: ({ lanes }) => (lanes.by === 'country' ? null : lanes.by),
  },
  laneKeysParameter('pin', 'pinned'),
  laneKeysParameter('fold', 'folded'),
  {
    name: 'brush',
    read: (value, { lens }) => {
      const date = parseEdtf(value);
      if (!date.ok || date.value.start === null || date.value.end === null) return null;
      const { first: from, last: to } = date.value;
      return { lens: { ...lens, brush: { from, to } } };
    },
    write: ({ lens: { brush } }) =>
      brush === null ? null : `${isoOf(brush.from)}/${isoOf(brush.to)}`,
  },
  lensParameter('mode', PACE_MODES),
  lensParameter('sort', LIFE_SORTS),
  lensParameter('group', LIFE_GROUPS),
  {
    name: 'column',
    read: (value, { lens }) => {
      const [, year, code] = COLUMN.exec(value) ?? [];
      if (year === undefined) return null;
      const place = code === undefined ? null : code.toUpperCase();
      return { lens: { ...lens, column: { place, year: Number(year) } } };
    },
    write: ({ lens: { column } }) => {
      if (column === null) return null;
      const year = String(column.year).padStart(4, '0');
      return column.place === null ? year : `${year},${column.place}`;
    },
  },
  {
    name: 'least',
    read: (value, { lens }) => {
      const weight = WEIGHTS.find((each) => String(each) === value);
      return weight === undefined
        ? null
        : { lens: { ...lens, subset: { ...lens.subset, weight } } };
    },
    write: ({ lens: { subset } }) => (subset.weight === 1 ? null : String(subset.weight)),
  },
  {
    name: 'without',
    read: (value, { lens }) => {
      const without = CATEGORIES.find((each) => each === value);
      return without === undefined
        ? null
        : { lens: { ...lens, subset: { ...lens.subset, without } } };
    },
    write: ({ lens: { subset } }) => subset.without,
  },
  {
    name: 'event',
    read: (value) => (ID.test(value) ? { event: toEventId(value) } : null),
    write: ({ event }) => event,
  },
  {
    name: 'instrument',
    read: (value) =>
      ID.test(value) ? { opened: { kind: 'instrument', id: toInstrumentId(value) } } : null,
    write: ({ opened }) => (opened?.kind === 'instrument' ? opened.id : null),
  },
  {
    name: 'place',
    read: (value) =>
      CODE.test(value.toUpperCase())
        ? { opened: { kind: 'jurisdiction', code: value.toUpperCase() } }
        : null,
    write: ({ opened }) => (opened?.kind === 'jurisdiction' ? opened.code : null),
  },
  dayParameter('asof', 'last', 'asOf'),
  {
    name: 'align',
    read: (value) => {
      const ids = value.split(',');
      return ids.length <= MOST_ALIGNED && ids.every((id) => ID.test(id))
        ? { align: ids.map(toEventId) }
        : null;
    },
    write: ({ align }) => (align.length === 0 ? null : align.join(',')),
  },
  wordParameter('theme', THEME_CHOICES, 'auto'),
  {
    name: 'story',
    read: (value) => (ID.test(value) && value !== LINKED_STORY ? { story: value } : null),
    write: ({ story }) => story,
  },
  {
    name: 'tale',
    read: (value) => (TALE.test(value) ? { tale: value } : null),
    write: ({ tale }) => tale,
  },
  {
    name: 'scene',
    read: (value) => (/^[1-9]\d{0,2}$/.test(value) ? { scene: Number(value) } : null),
    write: ({ story, tale, scene }) =>
      (story ?? tale) === null || scene === 1 ? null : String(scene),
  },
  {
    name: DATA_PARAMETER,
    read: (value) => (isDataAddress(value) ? { data: value } : null),
    write: ({ data }) => data,
  },
];

/** A parameter that is one of some words; the usual one is left out. */
function wordParameter<K extends 'view' | 'theme'>(
  name: K,
  words: readonly Address[K][],
  usual: Address[K],
): Parameter {
  return {
    name,
    read: (value) => {
      const word = words.find((each) => each === value);
      return word === undefined ? null : { [name]: word };
    },
    write: (address) => (address[name] === usual ? null : address[name]),
  };
}

/** A setting of the lenses that is one of some words; the usual one is left out. */
function lensParameter<K extends 'mode' | 'sort' | 'group'>(
  name: K,
  words: readonly LensChoice[K][],
): Parameter {
  return {
    name,
    read: (value, { lens }) => {
      const word = words.find((each) => each === value);
      return word === undefined ? null : { lens: { ...lens, [name]: word } };
    },
    write: ({ lens }) => (lens[name] === NO_LENS_CHOICE[name] ? null : lens[name]),
  };
}

/** A day, read from the first or the last one that a date may mean. */
function dayParameter(
  name: string,
  end: 'first' | 'last',
  key: 'from' | 'to' | 'asOf' = end === 'first' ? 'from' : 'to',
): Parameter {
  return {
    name,
    read: (value) => {
      const date = parseEdtf(value);
      return date.ok ? { [key]: date.value[end] } : null;
    },
    write: (address) => {
      const day = address[key];
      return day === null ? null : isoOf(day);
    },
  };
}

/** `codeOf` gives a code in its proper form, null for what can be none. */
function choiceParameter(facet: Facet, codeOf: (text: string) => string | null): Parameter {
  return {
    name: facet,
    read: (value, { choices }) => {
      const choice = readChoice(value, codeOf);
      return choice === null ? null : { choices: { ...choices, [facet]: choice } };
    },
    write: ({ choices }) => {
      const { only, not } = choices[facet];
      const wanted = only?.length === 0 ? ['none'] : (only ?? []);
      const parts = [...wanted, ...not.map((code) => `-${code}`)];
      return parts.length === 0 ? null : parts.join(',');
    },
  };
}

function readChoice(value: string, codeOf: (text: string) => string | null): Choice | null {
  const only: string[] = [];
  const not: string[] = [];
  let none = false;
  for (const part of value.split(',').map((each) => each.trim())) {
    const excluded = part.startsWith('-');
    const code = codeOf(excluded ? part.slice(1) : part);
    // A facet may have a code of that name (“none” is a legal force): then it is meant.
    if (code === null && part === 'none') none = true;
    else if (code === null) return null;
    else if (excluded) not.push(code);
    else only.push(code);
  }
  const wanted = [...new Set(only)].filter((code) => !not.includes(code));
  if (none && wanted.length === 0) return { only: [], not: [...new Set(not)] };
  return { only: only.length === 0 ? null : wanted, not: [...new Set(not)] };
}

/** Small letters are meant well; `none` in them is the choice of nothing. */
function countryCode(text: string): string | null {
  const code = text.toUpperCase();
  return text !== 'none' && CODE.test(code) ? code : null;
}

function oneOf(codes: readonly string[]): (text: string) => string | null {
  return (text) => codes.find((code) => code === text) ?? null;
}

function laneKeysParameter(name: string, part: 'pinned' | 'folded'): Parameter {
  return {
    name,
    read: (value, { lanes }) => {
      const keys = [...new Set(value.split(','))];
      const good = keys.length <= 64 && keys.every((key) => /^[A-Za-z0-9-]{1,128}$/.test(key));
      return good ? { lanes: { ...lanes, [part]: keys } } : null;
    },
    write: ({ lanes }) => (lanes[part].length === 0 ? null : lanes[part].join(',')),
  };
}
