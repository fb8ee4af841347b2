import { LIMITS } from './document-schema.ts';

const HYPHEN = 0x2d;

/** Plain ASCII bytes as a text; for short ones quicker by hand than through the decoder. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Whether the bytes at `start … end` are this text of plain ASCII. */
export function isPlainAt(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let place = 0; place < text.length; place += 1) {
    if (bytes[start + place] !== text.charCodeAt(place)) return false;
  }
  return true;
}

/** Whether the same `length` bytes stand at two places. */
export function isBytesAt(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let place = 0; place < length; place += 1) {
    if (bytes[one + place] !== bytes[other + place]) return false;
  }
  return true;
}

/** Whether an id stands there: lower-case letters, digits and hyphens, as the full reader wants it. */
export function isIdAt(bytes: Uint8Array, start: number, end: number): boolean {
  if (end <= start || end - start > LIMITS.id) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const isLetter = byte >= 0x61 && byte <= 0x7a;
    if (!isLetter && !isDigit(byte) && (byte !== HYPHEN || at === start)) return false;
  }
  return true;
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
