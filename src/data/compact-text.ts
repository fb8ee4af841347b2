import { FORCES, KINDS, RELATION_TYPES } from '../model/category.ts';
import type { Force, Kind } from '../model/category.ts';
import type { LocalText } from '../model/text.ts';
import { NAMES, type NamePlaces, type PlainRecord } from './plain-record.ts';

/*
 * What columns do not hold of a plain record, in as few bytes as can be: the id, then the names and
 * the targets of relations, each after a separator and a letter that says what it is. Plain texts
 * have no control characters, so the separator cannot be part of one.
 */

const SEPARATOR = 0x1f;
const TITLE = 'aezf';
const LABEL = 'AEZF';
const RELATION = 'r';

/** So full, room is not worth cutting to what is in it. */
const FULL = 0.875;

/** Bytes that grow. */
export class TextWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected);
  }

  get length(): number {
    return this.#length;
  }

  /** Copies `start … end` of other bytes. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    const into = this.#bytes;
    const shift = this.#length - start;
    // A loop beats the platform's copy for texts as short as these.
    for (let at = start; at < end; at += 1) into[at + shift] = from[at] ?? 0;
    this.#length += end - start;
  }

  /** The same after a separator and a letter that says what it is. */
  part(letter: number, from: Uint8Array, start: number, end: number): void {
    this.byte(SEPARATOR);
    this.byte(letter);
    this.copy(from, start, end);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** What was written; a little room to spare is left at its end, as a copy costs more. */
  finish(): Uint8Array<ArrayBuffer> {
    const isFull = this.#length >= FULL * this.#bytes.length;
    return isFull ? this.#bytes.subarray(0, this.#length) : this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length + count);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Writes what columns do not hold of a plain record. */
export function writeCompact(writer: TextWriter, bytes: Uint8Array, plain: PlainRecord): void {
  writer.copy(bytes, plain.idStart, plain.idEnd);
  writeName(writer, bytes, plain.title, TITLE);
  if (plain.hasLabel) writeName(writer, bytes, plain.label, LABEL);
  const { relations, relationParts } = plain;
  for (let at = 0; at < relationParts; at += 3) {
    writer.byte(SEPARATOR);
    writer.byte(RELATION.charCodeAt(0));
    writer.byte(0x30 + (relations[at] ?? 0));
    writer.copy(bytes, relations[at + 1] ?? 0, relations[at + 2] ?? 0);
  }
}

function writeName(writer: TextWriter, bytes: Uint8Array, name: NamePlaces, letters: string): void {
  for (let place = 0; place < NAMES.length; place += 1) {
    const end = name[2 * place + 1] ?? 0;
    if (end > 0) writer.part(letters.charCodeAt(place), bytes, name[2 * place] ?? 0, end);
  }
}

/** A compact text, read. */
export interface CompactText {
  /** Empty for a record without one. */
  readonly id: string;
  readonly title: LocalText;
  /** Null where the title is the name. */
  readonly label: LocalText | null;
  readonly relations: readonly { readonly type: string; readonly to: string }[];
}

export function readCompact(text: string): CompactText {
  const [id = '', ...parts] = text.split(String.fromCharCode(SEPARATOR));
  const named = (letters: string) => {
    const found = parts.flatMap((part): (readonly [string, string])[] => {
      const place = letters.indexOf(part.charAt(0));
      // One text for every language is an English one to the format.
      return place < 0 ? [] : [[place === 0 ? 'en' : (NAMES[place] ?? 'en'), part.slice(1)]];
    });
    return found.length === 0 ? null : Object.fromEntries(found);
  };
  return {
    id,
    title: named(TITLE) ?? {},
    label: named(LABEL),
    relations: parts.flatMap((part) =>
      part.startsWith(RELATION)
        ? [{ type: RELATION_TYPES[Number(part[1])] ?? 'cites', to: part.slice(2) }]
        : [],
    ),
  };
}

const PLAIN = 0x80;
const FORCE_SHIFT = 5;

/** Kind and force of an event in seven bits, and whether its text is a compact one. */
export function packKind(kind: Kind, force: Force, isPlain: boolean): number {
  return KINDS.indexOf(kind) | (FORCES.indexOf(force) << FORCE_SHIFT) | (isPlain ? PLAIN : 0);
}

export function isCompact(packed: number): boolean {
  return (packed & PLAIN) !== 0;
}

export function kindIn(packed: number): Kind {
  return KINDS[packed & 0b11111] ?? 'law';
}

export function forceIn(packed: number): Force {
  return FORCES[(packed >> FORCE_SHIFT) & 0b11] ?? 'none';
}
