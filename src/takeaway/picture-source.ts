import type { TFunction } from 'i18next';
import { eventAt } from '../data/dataset.ts';
import type { Caption } from '../layout/caption.ts';
import type { Measure } from '../layout/measure.ts';
import type { Scene } from '../layout/scene.ts';
import { toDay } from '../model/day.ts';
import { pick } from '../model/text.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { FileNotes } from '../paint/svg-document.ts';
import type { PictureNotes } from '../paint/svg-picture.ts';
import { licenceOf } from '../publish/licence.ts';
import type { Packer } from '../stage/stage-view.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import type { TakenView } from './picture.ts';

/** All that files of pictures are made from. */
export interface PictureSource {
  readonly view: TakenView;
  readonly state: AppState;
  readonly t: TFunction;
  readonly measure: Measure;
  /** Places the lanes of a large dataset; null for one that is placed here and now. */
  readonly packer: Packer | null;
  /** Full address of the view; one that is not of the web, such as that of a file, is not told. */
  readonly address: string;
  /** The timeline on the screen, CSS pixels. */
  readonly screen: {
    readonly width: number;
    readonly height: number;
    readonly scrollTop: number;
  };
}

/** The line below a picture: title, version of the data, licence, and where it comes from. */
export function captionOf({ view, t, address }: PictureSource): Caption {
  const { title, version, license } = view.dataset;
  const site = isPublic(address) ? address.replace(/^https?:\/\/|\/?(?:[?#].*)?$/g, '') : '';
  const parts = [version === '' ? '' : t('picture.version', { version }), licenceOf(license).name];
  return {
    title: pick(title, view.lang) || t('appName'),
    source: [...parts, site].filter((part) => part !== '').join(' · '),
  };
}

/** What an SVG file says of a picture of this scene. */
export function notesOf(source: PictureSource, scene: Scene): PictureNotes {
  const { view, state, t } = source;
  const { dataset, lang, words } = view;
  const { start, end } = settledWindow(state);
  const about = t('picture.about', {
    from: words.dates.day(toDay(Math.floor(start))),
    to: words.dates.day(toDay(Math.ceil(end) - 1)),
    count: scene.marks.filter(({ y }) => y > scene.axisHeight && y < scene.height).length,
    lanes: scene.lanes.map(({ key }) => words.laneName(key)).join(lang === 'zh' ? '、' : ', '),
  });
  return {
    ...fileNotes(source, captionOf(source).title, about),
    event: (index, more) => {
      const event = eventAt(dataset, index);
      return {
        id: event?.id ?? '',
        name: words.markName(index, more),
        href: event?.sources.map(({ url }) => url).find(isWebAddress) ?? null,
      };
    },
  };
}

/** What a file says of itself: of this name, and about this. */
export function fileNotes(source: PictureSource, title: string, about: string): FileNotes {
  const { dataset, lang } = source.view;
  const told = isPublic(source.address) ? source.address : '';
  const lines = [about, captionOf(source).source, told];
  return {
    title,
    description: lines.filter((line) => line !== '').join('\n'),
    lang,
    address: told,
    dataVersion: dataset.version,
    licence: licenceOf(dataset.license),
  };
}

/** A file's own place on a disk is nobody else's business. */
function isPublic(address: string): boolean {
  return /^https?:/.test(address);
}
