import { withChoice } from '../model/filter.ts';
import type { EventId } from '../model/policy-event.ts';
import type { AppState, Notice } from './app-state.ts';

/** Names that the dataset holds, for what an address may name. */
export interface KnownNames {
  readonly event: Pick<ReadonlySet<string>, 'has'>;
  readonly country: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
  readonly instrument: Pick<ReadonlySet<string>, 'has'>;
  /** How many scenes each story has. */
  readonly story: Pick<ReadonlyMap<string, number>, 'get'>;
}

/** A link made before an event was renamed still opens it; the address then shows the new id. */
export function followRedirect(state: AppState, redirects: ReadonlyMap<string, EventId>): AppState {
  const selected = redirects.get(state.selected ?? '');
  return selected === undefined ? state : { ...state, selected };
}

/** Takes out what the dataset does not hold and says so, once the dataset is there to ask. */
export function dropUnknownNames(state: AppState, known: KnownNames): AppState {
  const notices: Notice[] = [];
  const drop = (param: string, value: string) => notices.push({ code: 'unknown', param, value });
  let { selected, filter, opened, align, story, tale, lens } = state;
  if (selected !== null && !known.event.has(selected)) {
    drop('event', selected);
    selected = null;
  }
  if (opened?.kind === 'instrument' && !known.instrument.has(opened.id)) {
    drop('instrument', opened.id);
    opened = null;
  }
  if (opened?.kind === 'jurisdiction' && !known.country.has(opened.code)) {
    drop('place', opened.code);
    opened = null;
  }
  const place = lens.column?.place ?? null;
  if (place !== null && !known.country.has(place)) {
    drop('column', place);
    lens = { ...lens, column: null };
  }
  const scenes = known.story.get(story?.id ?? '');
  if (story !== null && scenes === undefined) {
    if (tale === null) drop('story', story.id);
    else drop('tale', tale.slice(0, 80));
    story = null;
    tale = null;
  } else if (story !== null && scenes !== undefined && story.scene > scenes) {
    drop('scene', String(story.scene));
    story = { ...story, scene: scenes };
  }
  const strange = align.filter((id) => !known.event.has(id));
  if (strange.length > 0) {
    drop('align', strange.join(', '));
    align = [];
  }
  for (const facet of ['country', 'topic'] as const) {
    const { only, not } = filter[facet];
    const names = [...(only ?? []), ...not];
    const unknown = names.filter((name) => !known[facet].has(name));
    if (unknown.length === 0) continue;
    drop(facet, unknown.join(', '));
    const isKnown = (name: string) => known[facet].has(name);
    const kept = only?.filter(isKnown) ?? [];
    // None of what was asked for is there: that is no reason to show nothing.
    const lost = kept.length === 0 && only?.length !== 0;
    filter = withChoice(filter, facet, { only: lost ? null : kept, not: not.filter(isKnown) });
  }
  if (notices.length === 0) return state;
  const found = { selected, filter, opened, align, story, tale, lens };
  return { ...state, ...found, notices: [...state.notices, ...notices] };
}
