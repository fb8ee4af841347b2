import { eventOf } from '../../data/dataset.ts';
import { type EventId, type PolicyEvent, isHollow } from '../../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../../model/text.ts';
import { hostOf, isWebAddress } from '../../model/web-address.ts';
import type { EmbedTexts } from './embed-texts.ts';
import { categoryMark, glyph, node } from './node.ts';

/** So many sources are named; the full page has all. */
const MOST_SOURCES = 3;
const CROSS = 'M5 5l10 10M15 5L5 15';

/** What is known of the selected event in short, or the events of one mark to choose from. */
export interface EmbedDetails {
  readonly element: HTMLElement;
  /** `title` is what the events have in common; that of one mark when missing. */
  readonly show: (
    selected: EventId | null,
    joined: readonly EventId[],
    texts: EmbedTexts,
    title?: string,
  ) => void;
  /** Stands on the side where it hides nothing that matters. */
  readonly stand: (side: 'left' | 'right') => void;
  readonly focus: () => void;
  /** The upper share of the timeline that the details leave free. */
  readonly spared: () => number;
}

/** The width below which the details come from below, and the height they take; see the styles. */
const SHEET = { width: 560, share: 0.56 } as const;

export interface DetailsActions {
  readonly close: () => void;
  readonly choose: (id: EventId) => void;
}

export function createEmbedDetails({ close, choose }: DetailsActions): EmbedDetails {
  const content = node('div', { class: 'embed-details-content', tabindex: '0' });
  const button = node('button', { type: 'button', class: 'tool embed-close' }, glyph(CROSS));
  button.addEventListener('click', close);
  const element = node('section', { class: 'embed-details' }, button, content);
  element.hidden = true;
  return {
    element,
    stand: (side) => {
      element.dataset.side = side;
    },
    spared: () => (innerWidth < SHEET.width ? 1 - SHEET.share : 1),
    focus: () => button.focus({ preventScroll: true }),
    show: (selected, joined, texts, title) => {
      const { t, dataset } = texts;
      const event = eventOf(dataset, selected);
      element.hidden = event === null && joined.length === 0;
      if (element.hidden) return;
      element.setAttribute('aria-label', t('details'));
      content.setAttribute('role', 'group');
      content.setAttribute('aria-label', t('details'));
      button.setAttribute('aria-label', t('closeDetails'));
      button.title = t('closeDetails');
      content.replaceChildren(
        ...(event === null ? listOf(joined, texts, choose, title) : partsOf(event, texts)),
      );
      content.scrollTop = 0;
    },
  };
}

function partsOf(event: PolicyEvent, texts: EmbedTexts): readonly Node[] {
  const { t, words } = texts;
  const { lang, dates, placeNames } = words;
  const summary = pick(event.summary, lang);
  const when = `${dates.date(event.date)} · ${placeNames(event.jurisdictions)}`;
  const kind = node('p', { class: 'embed-kind' });
  kind.append(
    categoryMark(event.category, isHollow(event)),
    [t(`kind.${event.kind}`), ...(event.planned ? [t('planned')] : [])].join(' · '),
  );
  return [
    node('p', { class: 'embed-when' }, when),
    node(
      'h2',
      { class: 'embed-name', lang: localeOf(pickedLang(event.title, lang)) },
      pick(event.title, lang),
    ),
    kind,
    ...(summary === ''
      ? []
      : [node('p', { lang: localeOf(pickedLang(event.summary, lang)) }, summary)]),
    ...sourcesOf(event, texts),
  ];
}

function sourcesOf({ sources }: PolicyEvent, { t }: EmbedTexts): readonly Node[] {
  const shown = sources.filter(({ url }) => isWebAddress(url)).slice(0, MOST_SOURCES);
  if (shown.length === 0) return [];
  const items = shown.map(({ url, title, publisher, kind, lang }) => {
    const link = node('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title);
    link.lang = lang;
    link.title = t('opensElsewhere', { host: hostOf(url) });
    const badge = node('span', { class: `badge badge-${kind}` }, t(`sourceKind.${kind}`));
    const by = node('span', { class: 'quiet' }, publisher);
    return node('li', {}, badge, node('span', {}, link, ' ', by));
  });
  const rest = sources.length - shown.length;
  return [
    node('h3', { class: 'embed-sources' }, t('sources')),
    node('ul', { class: 'sources' }, ...items),
    ...(rest > 0 ? [node('p', { class: 'quiet' }, t('embed.moreSources', { count: rest }))] : []),
  ];
}

/** The events of a mark that no zoom can part. */
function listOf(
  joined: readonly EventId[],
  { t, dataset, words: { lang, dates } }: EmbedTexts,
  choose: (id: EventId) => void,
  title = t('joinedTitle', { count: joined.length }),
): readonly Node[] {
  const items = joined.flatMap((id) => {
    const event = eventOf(dataset, id);
    if (event === null) return [];
    const button = node('button', { type: 'button', class: 'embed-choice' });
    button.append(
      node('span', { class: 'quiet' }, dates.short(event.date)),
      node('span', { lang: localeOf(pickedLang(event.title, lang)) }, pick(event.title, lang)),
    );
    button.addEventListener('click', () => choose(id));
    return [node('li', {}, button)];
  });
  return [node('h2', { class: 'embed-name' }, title), node('ul', {}, ...items)];
}
