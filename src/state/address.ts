import { isoOf, toDay } from '../model/day.ts';
import type { Filter } from '../model/filter.ts';
import { LINKED_STORY } from '../model/story.ts';
import { type Viewport, clampViewport, spanOf, wholeDays } from '../model/viewport.ts';
import { hostOf } from '../model/web-address.ts';
import { type AppState, type Notice, type Presented, settledWindow } from './app-state.ts';
import { type Address, EMPTY_ADDRESS, PARAMETERS } from './parameters.ts';
import { type Pairs, readPairs, writePairs } from './query-text.ts';

/** The version of the address format. Older addresses pass through {@link UPGRADERS}. */
export const ADDRESS_VERSION = 1;

/** `UPGRADERS[n]` turns the pairs of version n into those of n + 1; there is one for each past n. */
export const UPGRADERS: Readonly<Record<number, (pairs: Pairs) => Pairs>> = {};

export interface ReadAddress {
  readonly address: Address;
  readonly foreign: Pairs;
  readonly notices: readonly Notice[];
}

/** Reads the query part of an address. Every parameter fails alone; nothing throws. */
export function readAddress(text: string): ReadAddress {
  const notices: Notice[] = [];
  const foreign: (readonly [string, string])[] = [];
  const read: Address = { ...EMPTY_ADDRESS };
  for (const [name, value] of upgrade(readPairs(text), notices)) {
    const parameter = PARAMETERS.find((each) => each.name === name);
    if (parameter === undefined) {
      if (name !== 'v') foreign.push([name, value]);
      continue;
    }
    const part = parameter.read(value, read);
    if (part === null) notices.push(broken(name, value));
    else Object.assign(read, part);
  }
  let address = read;
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
    filter: filterIn(address),
    window: windowOf(address, home),
    selected: address.event,
    opened: address.opened,
    view: address.view,
    lanes: address.lanes,
    lens: address.lens,
    asOf: address.asOf,
    align: address.align,
    story: presentedIn(address),
    tale: address.tale,
    data: address.data,
    foreign,
    notices,
  };
}

function presentedIn({ story, tale, scene }: Address): Presented | null {
  const id = tale === null ? story : LINKED_STORY;
  return id === null ? null : { id, scene };
}

function filterIn({ choices, applies, text }: Address): Filter {
  const { country, category, force, topic, stage } = choices;
  return { country, category, force, topic, stage, applies, text };
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

/**
 * The address of a state; the inverse of {@link stateOf} up to whole days. What a presentation shows
 * comes from its scene: of the rest only language and theme are said.
 */
export function addressOf(state: AppState): string {
  if (state.story !== null) {
    const { lang, theme, data, story } = state;
    const { id, scene } = story;
    const told = id === LINKED_STORY ? { tale: state.tale } : { story: id };
    return writeAddress({ ...EMPTY_ADDRESS, lang, theme, ...told, scene, data }, state.foreign);
  }
  const window = settledWindow(state);
  const { from, to } = wholeDays(window);
  const home = wholeDays(state.home);
  const untouched = from === home.from && to === home.to;
  return writeAddress(
    {
      lang: state.lang,
      from: untouched ? null : from,
      to: untouched ? null : to,
      view: state.view,
      choices: state.filter,
      applies: state.filter.applies,
      text: state.filter.text,
      lanes: state.lanes,
      lens: state.lens,
      event: state.selected,
      opened: state.opened,
      asOf: state.asOf,
      align: state.align,
      theme: state.theme,
      story: null,
      scene: 1,
      tale: null,
      data: state.data,
    },
    state.foreign,
  );
}
