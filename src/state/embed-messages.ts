import { type EventId, toEventId } from '../model/policy-event.ts';
import type { Presented } from './app-state.ts';
import { PARAMETERS } from './parameters.ts';
import { type Pairs, writePairs } from './query-text.ts';
import { readAddress } from './address.ts';

/** The version of the messages between a page and the frame in it. */
export const MESSAGES_VERSION = 1;

/** What every type of ours begins with. */
const PREFIX = 'policy-timeline:';

/** The files a page may ask for. */
export const EXPORT_FORMATS = ['svg', 'png', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a page may ask of the frame in it. */
export type EmbedCommand =
  | { readonly kind: 'ping' }
  /** Parameters as in the address; an empty value is the default. */
  | { readonly kind: 'set-view'; readonly pairs: Pairs }
  /** Null for none. */
  | { readonly kind: 'select'; readonly event: EventId | null }
  /** Tells a story from a scene; null ends the one that is told. */
  | { readonly kind: 'play'; readonly what: Presented | null; readonly id: string | undefined }
  /** One scene on or back. */
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly id: string | undefined }
  /** The present view, as a file. */
  | { readonly kind: 'export'; readonly format: ExportFormat; readonly id: string | undefined }
  /** Understood, and not done: the page is told why. */
  | { readonly kind: 'refused'; readonly answer: EmbedError }
  /** A slide deck shows or hides the slide. */
  | { readonly kind: 'slide'; readonly shown: boolean }
  /** WordPress asks for the height; it says which of its frames it means. */
  | { readonly kind: 'height'; readonly secret: string };

/** What the frame says when it does not do what it was asked. */
export interface EmbedError {
  readonly type: 'policy-timeline:error';
  /** The request it is about, where that had an id. */
  readonly id?: string;
  readonly code: 'unsupported' | 'broken' | 'unknown' | 'data';
  readonly message: string;
}

/** What belongs to the whole page, and needs another load. */
const FIXED: ReadonlySet<string> = new Set(['data']);

/** An error as it is sent. */
export function embedError(code: EmbedError['code'], message: string, id?: string): EmbedError {
  const error = { type: 'policy-timeline:error', code, message } as const;
  return id === undefined ? error : { ...error, id };
}

/** Reads a message; null for whatever is not one of ours, whole and well formed. Never throws. */
export function parseEmbedMessage(data: unknown): EmbedCommand | null {
  if (data === 'slide:start' || data === 'slide:stop') {
    return { kind: 'slide', shown: data === 'slide:start' };
  }
  const fields = flatFields(data);
  if (fields === null) return null;
  const { type, message, secret } = fields;
  if (typeof type === 'string' && type.startsWith(PREFIX)) {
    return commandOf(type.slice(PREFIX.length), fields);
  }
  const asksHeight = type === undefined && message === 'ready' && typeof secret === 'string';
  return asksHeight ? { kind: 'height', secret } : null;
}

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The fields of a plain object that holds nothing but simple values; else null. */
function flatFields(data: unknown): Fields | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const fields: Record<string, Fields[string]> = {};
  for (const [name, value] of Object.entries(data) as readonly (readonly [string, unknown])[]) {
    if (!isSimple(value)) return null;
    fields[name] = value;
  }
  return fields;
}

function isSimple(value: unknown): value is Fields[string] {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function commandOf(name: string, fields: Fields): EmbedCommand | null {
  const id = typeof fields['id'] === 'string' ? fields['id'] : undefined;
  switch (name) {
    case 'ping':
      return { kind: 'ping' };
    case 'export':
      return exportOf(fields['format'], id);
    case 'select':
      return selectOf(fields['event']);
    case 'play':
      return playOf(fields['story'], fields['scene'], id);
    case 'next':
      return { kind: 'step', by: 1, id };
    case 'previous':
      return { kind: 'step', by: -1, id };
    case 'set-view':
      return viewOf(fields);
    default:
      return null;
  }
}

function exportOf(format: Fields[string], id: string | undefined): EmbedCommand {
  const known = EXPORT_FORMATS.find((each) => each === format);
  if (known !== undefined) return { kind: 'export', format: known, id };
  const answer = embedError('broken', `format: ${String(format).slice(0, 80)}`, id);
  return { kind: 'refused', answer };
}

function selectOf(event: Fields[string]): EmbedCommand | null {
  if (event === null || event === '') return { kind: 'select', event: null };
  if (typeof event !== 'string') return null;
  return isWritten([['event', event]])
    ? { kind: 'select', event: toEventId(event) }
    : { kind: 'refused', answer: embedError('broken', `event: ${event.slice(0, 80)}`) };
}

/** A scene is a number, or a text as in the address; without one a story begins at its first. */
function playOf(story: Fields[string], scene: Fields[string], id?: string): EmbedCommand | null {
  if (story === null || story === '') return { kind: 'play', what: null, id };
  if (typeof story !== 'string') return null;
  if (typeof scene === 'boolean') return null;
  const at = scene === undefined || scene === null || scene === '' ? '1' : String(scene);
  const { address, notices } = readAddress(
    writePairs([
      ['story', story],
      ['scene', at],
    ]),
  );
  const [first] = notices;
  if (first === undefined && address.story !== null) {
    return { kind: 'play', what: { id: address.story, scene: address.scene }, id };
  }
  const text = `${first?.param ?? 'story'}: ${first?.value ?? story.slice(0, 80)}`;
  return { kind: 'refused', answer: embedError('broken', text, id) };
}

/** All of a view or nothing of it: half of what was asked for would be another view. */
function viewOf(fields: Fields): EmbedCommand | null {
  const pairs: (readonly [string, string])[] = [];
  for (const { name } of PARAMETERS) {
    const value = fields[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') return null;
    if (FIXED.has(name)) {
      return { kind: 'refused', answer: embedError('unsupported', `${name} needs another load`) };
    }
    pairs.push([name, value]);
  }
  const [first] = readAddress(writePairs(pairs.filter(([, value]) => value !== ''))).notices;
  if (first === undefined) return { kind: 'set-view', pairs };
  const answer = embedError('broken', `${first.param}: ${first.value}`);
  return { kind: 'refused', answer };
}

function isWritten(pairs: Pairs): boolean {
  return readAddress(writePairs(pairs)).notices.length === 0;
}
