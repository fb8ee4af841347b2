import { createWords } from '../browse/create-words.ts';
import { eventOf } from '../data/dataset.ts';
import { isoOf } from '../model/day.ts';
import { assertNever } from '../model/result.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { wholeDays } from '../model/viewport.ts';
import {
  type CitedFrom,
  type CitedPart,
  citationOf,
  datasetCitationOf,
  eventPart,
} from '../publish/citation.ts';
import { bibtexOf, cslJsonOf, referenceOf, risOf } from '../publish/references.ts';
import { settledWindow } from '../state/app-state.ts';
import type { Choices } from './choices.ts';
import { fileOf, takenEvents } from './data-formats.ts';
import type { TakenFile } from './taken-file.ts';
import type { TakenContext } from './taken-context.ts';
import { pageAddress } from './view-address.ts';

/** Something to cite, and where it is shown; null is the dataset itself. */
interface Cited {
  readonly part: CitedPart | null;
  readonly from: CitedFrom;
}

/** Citations of what was chosen, in the style that was chosen. */
export async function citationFile(context: TakenContext, choices: Choices): Promise<TakenFile> {
  // A view has a name in both languages, whichever the citation is in.
  await context.i18n.loadLanguages([...LANGS]);
  const cited = citedBy(context, choices.cited);
  const { text, type } = written(cited, choices.style, context.app.words.lang);
  return fileOf(text, type);
}

function citedBy(context: TakenContext, what: Choices['cited']): readonly Cited[] {
  const { app, state, address } = context;
  const { id, title, version, asOf } = app.dataset;
  const from = (url: string) => ({ id, title, version, asOf, today: state.today, url });
  const ofEvents = (events: ReturnType<typeof takenEvents>) =>
    events.map((event) => ({
      part: eventPart(event, app.citationDates),
      from: from(pageAddress(`event=${event.id}`)),
    }));
  switch (what) {
    case 'view':
      return [{ part: viewPart(context), from: from(address) }];
    case 'dataset':
      return [{ part: null, from: from(pageAddress('')) }];
    case 'event': {
      const event = eventOf(app.dataset, state.selected);
      return ofEvents(event === null ? [] : [event]);
    }
    case 'each':
      return ofEvents(takenEvents(context, 'filter'));
    default:
      return assertNever(what);
  }
}

/** A view as a part of the dataset: the chosen countries and the window are its name. */
function viewPart({ app, state, i18n }: TakenContext): CitedPart {
  const window = settledWindow(state);
  const { from, to } = wholeDays(window);
  const countries = state.filter.country.only ?? [];
  const nameIn = (lang: Lang) => {
    const { dates, placeNames } = createWords(app.dataset, lang);
    const what = [...(countries.length === 0 ? [] : [placeNames(countries)]), dates.window(window)];
    return i18n.getFixedT(lang)('download.viewOf', {
      what: what.join(lang === 'zh' ? '，' : ', '),
    });
  };
  return {
    key: ['view', ...countries, isoOf(from), isoOf(to)].join('-'),
    name: { en: nameIn('en'), zh: nameIn('zh') },
  };
}

function written(
  cited: readonly Cited[],
  style: Choices['style'],
  lang: Lang,
): { readonly text: string; readonly type: string } {
  const references = () => cited.map(({ part, from }) => referenceOf(part, lang, from));
  switch (style) {
    case 'apa':
    case 'gbt7714': {
      const lines = cited.map(
        ({ part, from }) =>
          (part === null ? datasetCitationOf(from) : citationOf(part, from))[style],
      );
      return { text: `${lines.join('\n')}\n`, type: 'text/plain' };
    }
    case 'bibtex':
      return { text: bibtexOf(references()), type: 'application/x-bibtex' };
    case 'ris':
      return { text: risOf(references()), type: 'application/x-research-info-systems' };
    case 'csl':
      return { text: cslJsonOf(references()), type: 'application/vnd.citationstyles.csl+json' };
    default:
      return assertNever(style);
  }
}
