import { type Day, isoOf, toDay } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type EventId, toEventId } from '../model/policy-event.ts';
import { LANGS, type Lang, langOf } from '../model/text.ts';
import { type Viewport, clampViewport, spanOf, wholeDays } from '../model/viewport.ts';
import { hostOf, isWebAddress } from '../model/web-address.ts';
import {
  type AppState,
  type Notice,
  THEME_CHOICES,
  type ThemeChoice,
  settledWindow,
} from './app-state.ts';
import { type Pairs, readPairs, writePairs } from './query-text.ts';

/** The version of the address format. Older addresses pass through {@link UPGRADERS}. */
export const ADDRESS_VERSION = 1;

/** `UPGRADERS[n]` turns the pairs of version n into those of n + 1; there is one for each past n. */
export const UPGRADERS: Readonly<Record<number, (pairs: Pairs) => Pairs>> = {};

/** What an address says; null where it says nothing. */
export interface Address {
  readonly lang: Lang | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** null is no choice; an empty list is the explicit choice of none (`country=none`). */
  readonly countries: readonly string[] | null;
  readonly event: EventId | null;
  readonly theme: ThemeChoice;
  /** Address of another dataset; relative ones stand on this page's own host. */
  readonly data: string | null;
}

const EMPTY: Address = {
  lang: null,
  from: null,
  to: null,
  countries: null,
  event: null,
  theme: 'auto',
  data: null,
};

interface Parameter {
  readonly name: string;
  /** The part of the address a value stands for; null when the value is broken. */
  readonly read: (value: string) => Partial<Address> | null;
  /** The value to write; null leaves the parameter out. */
  readonly write: (address: Address) => string | null;
}

/** All parameters in the canonical order of the public address. */
const PARAMETERS: readonly Parameter[] = [
  {
    name: 'lang',
    read: (value) => {
      const lang = langOf(value);
      return lang === null ? null : { lang };
    },
    write: ({ lang }) => LANGS.find((each) => each === lang) ?? null,
  },
  {
    name: 'from',
    read: (value) => {
      const date = parseEdtf(value);
      return date.ok ? { from: date.value.first } : null;
    },
    write: ({ from }) => (from === null ? null : isoOf(from)),
  },
  {
    name: 'to',
    read: (value) => {
      const date = parseEdtf(value);
      return date.ok ? { to: date.value.last } : null;
    },
    write: ({ to }) => (to === null ? null : isoOf(to)),
  },
  {
    name: 'country',
    read: (value) => {
      if (value === 'none') return { countries: [] };
      const codes = value.split(',').map((code) => code.trim().toUpperCase());
      return codes.every((code) => /^[A-Z0-9]{2,8}$/.test(code))
        ? { countries: [...new Set(codes)] }
        : null;
    },
    write: ({ countries }) =>
      countries === null ? null : countries.length === 0 ? 'none' : countries.join(','),
  },
  {
    name: 'event',
    read: (value) =>
      /^[a-z0-9][a-z0-9-]{0,127}$/.test(value) ? { event: toEventId(value) } : null,
    write: ({ event }) => event,
  },
  {
    name: 'theme',
    read: (value) => {
      const theme = THEME_CHOICES.find((each) => each === value);
      return theme === undefined ? null : { theme };
    },
    write: ({ theme }) => (theme === 'auto' ? null : theme),
  },
  {
    name: 'data',
    read: (value) => (isDataAddress(value) ? { data: value } : null),
    write: ({ data }) => data,
  },
];

/** An https address, or a path on this page's own host. */
function isDataAddress(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return /^https:/i.test(value) && isWebAddress(value);
  return value.length <= 2048 && /^[\w./~%-]+$/.test(value) && !value.startsWith('//');
}

export interface ReadAddress {
  readonly address: Address;
  readonly foreign: Pairs;
  readonly notices: readonly Notice[];
}

/** Reads the query part of an address. Every parameter fails alone; nothing throws. */
export function readAddress(text: string): ReadAddress {
  const notices: Notice[] = [];
  const foreign: (readonly [string, string])[] = [];
  const parts: Partial<Address>[] = [];
  for (const [name, value] of upgrade(readPairs(text), notices)) {
    const parameter = PARAMETERS.find((each) => each.name === name);
    if (parameter === undefined) {
      if (name !== 'v') foreign.push([name, value]);
      continue;
    }
    const part = parameter.read(value);
    if (part === null) notices.push(broken(name, value));
    else parts.push(part);
  }
  let address = parts.reduce<Address>((whole, part) => Object.assign(whole, part), { ...EMPTY });
  if (address.from !== null && address.to !== null && address.from > address.to) {
    notices.push(broken('from', `${isoOf(address.from)} > ${isoOf(address.to)}`));
    address = { ...address, from: null, to: null };
  }
  if (address.data !== null) {
    const value = hostOf(address.data) || address.data;
    notices.push({ code: 'foreign-data', param: 'data', value });
  }
  return { address, foreign, notices };
}

function upgrade(pairs: Pairs, notices: Notice[]): Pairs {
  const text = pairs.find(([name]) => name === 'v')?.[1] ?? String(ADDRESS_VERSION);
  const version = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (version < 1 || version > ADDRESS_VERSION) {
    notices.push(broken('v', text));
    return pairs;
  }
  let current = pairs;
  for (let step = version; step < ADDRESS_VERSION; step += 1) {
    current = UPGRADERS[step]?.(current) ?? current;
  }
  return current;
}

function broken(param: string, value: string): Notice {
  return { code: 'broken', param, value: value.slice(0, 80) };
}

/** Writes an address in canonical form, defaults left out, foreign parameters at the end. */
export function writeAddress(address: Address, foreign: Pairs = []): string {
  const own = PARAMETERS.flatMap(({ name, write }) => {
    const value = write(address);
    return value === null ? [] : [[name, value] as const];
  });
  const version = own.length === 0 ? [] : [['v', String(ADDRESS_VERSION)] as const];
  return writePairs([...version, ...own, ...foreign]);
}

/** The state an address asks for; `home` is the window where it says nothing. */
export function stateOf(
  { address, foreign, notices }: ReadAddress,
  home: Viewport,
): Partial<AppState> {
  return {
    lang: address.lang,
    theme: address.theme,
    filter: { countries: address.countries },
    window: windowOf(address, home),
    selected: address.event,
    data: address.data,
    foreign,
    notices,
  };
}

/** A lone `from` or `to` keeps the home window's other edge, or its span if that edge has passed. */
function windowOf({ from, to }: Address, home: Viewport): Viewport {
  const start = from ?? home.start;
  const end = to === null ? home.end : to + 1;
  if (start < end) return clampViewport({ start, end: toDay(end) });
  const span = spanOf(home);
  return to === null
    ? clampViewport({ start, end: toDay(start + span) })
    : clampViewport({ start: toDay(end - span), end: toDay(end) });
}

/** The address of a state; the inverse of {@link stateOf} up to whole days. */
export function addressOf(state: AppState): string {
  const window = settledWindow(state);
  const { from, to } = wholeDays(window);
  const home = wholeDays(state.home);
  const untouched = from === home.from && to === home.to;
  return writeAddress(
    {
      lang: state.lang,
      from: untouched ? null : from,
      to: untouched ? null : to,
      countries: state.filter.countries,
      event: state.selected,
      theme: state.theme,
      data: state.data,
    },
    state.foreign,
  );
}
