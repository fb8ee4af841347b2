import { eventsAt } from '../../data/dataset.ts';
import { assertNever } from '../../model/result.ts';
import { eventsCsv } from '../../publish/csv.ts';
import { eventsJson } from '../../publish/events-document.ts';
import { type EmbedError, type ExportFormat, embedError } from '../../state/embed-messages.ts';
import { pngFile } from '../../takeaway/png-file.ts';
import type { PictureSource } from '../../takeaway/picture-source.ts';
import { svgFile } from '../../takeaway/svg-file.ts';
import type { LiveEmbed } from './live-embed.ts';

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
  if (live.isChart() && (format === 'svg' || format === 'png')) {
    return embedError('unsupported', `${format}: only the timeline is made into a picture`);
  }
  try {
    const data = await fileOf(format, live.pictureSource());
    if (data !== null) return { type: 'policy-timeline:result', format, data };
  } catch {
    // Said below: a page that waits for an answer must get one.
  }
  return embedError('unsupported', `this browser could not make the ${format} file`);
}

async function fileOf(format: ExportFormat, source: PictureSource): Promise<string | Blob | null> {
  const { dataset, matches } = source.view;
  switch (format) {
    case 'svg':
      return (await svgFile(source, PNG)).text;
    case 'png':
      return (await pngFile(source, PNG))?.blob ?? null;
    case 'csv':
      return eventsCsv(eventsAt(dataset, matches));
    case 'json':
      return eventsJson(dataset, eventsAt(dataset, matches));
    default:
      return assertNever(format);
  }
}
