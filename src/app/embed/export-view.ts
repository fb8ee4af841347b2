import { eventsAt } from '../../data/dataset.ts';
import { assertNever } from '../../model/result.ts';
import { eventsCsv } from '../../publish/csv.ts';
import { eventsJson } from '../../publish/events-document.ts';
import { type EmbedError, type ExportFormat, embedError } from '../../state/embed-messages.ts';
import { pngFile } from '../../takeaway/png-file.ts';
import type { PictureSource } from '../../takeaway/picture-source.ts';
import { svgFile } from '../../takeaway/svg-file.ts';
import type { TakenChart } from '../../takeaway/taken-chart.ts';
import type { EmbedLens } from './embed-views.ts';
import type { LiveEmbed } from './live-embed.ts';
import { loadLenses } from './load-lenses.ts';

/** A file as it is sent to the page around: a text, or a Blob for PNG. */
export interface EmbedResult {
  readonly type: 'policy-timeline:result';
  readonly format: ExportFormat;
  readonly data: string | Blob;
}

/** Pictures are as sharp as a good screen. */
const PNG = { shape: 'screen', transparent: false, scale: 2 } as const;

/** The present view as a file: pictures of what is on the screen, data of all that passes the filter. */
export async function exportView(
  format: ExportFormat,
  live: LiveEmbed | null,
): Promise<EmbedResult | EmbedError> {
  if (live === null) return embedError('data', 'the events are not there yet');
  try {
    const data = await fileOf(format, live);
    if (data !== null) return { type: 'policy-timeline:result', format, data };
  } catch {
    // Said below: a page that waits for an answer must get one.
  }
  return embedError('unsupported', `this browser could not make the ${format} file`);
}

async function fileOf(format: ExportFormat, live: LiveEmbed): Promise<string | Blob | null> {
  const source = live.pictureSource();
  const { dataset, matches } = source.view;
  switch (format) {
    case 'svg':
    case 'png':
      return pictureOf(format, source, live.lens());
    case 'csv':
      return eventsCsv(eventsAt(dataset, matches));
    case 'json':
      return eventsJson(dataset, eventsAt(dataset, matches));
    default:
      return assertNever(format);
  }
}

async function pictureOf(
  format: 'svg' | 'png',
  source: PictureSource,
  lens: EmbedLens | null,
): Promise<string | Blob | null> {
  if (lens === null) {
    return format === 'svg'
      ? (await svgFile(source, PNG)).text
      : ((await pngFile(source, PNG))?.blob ?? null);
  }
  // What draws charts is there already, or comes now.
  const { lensChart, chartSvg, chartPng } = await loadLenses();
  const { view, parts } = lens;
  const chart: TakenChart = {
    view,
    make: (compact, measure) => lensChart(view, { ...parts, compact, measure }),
  };
  return format === 'svg'
    ? chartSvg(source, chart, PNG).text
    : ((await chartPng(source, chart, PNG))?.blob ?? null);
}
