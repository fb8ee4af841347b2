/** Namespace of the project's own names, drawn once at random; every id we publish hangs on it. */
const NAMESPACE = '5f3d0c1e-8a47-4c6b-9d52-7b1e64a0f9c3';

/** The stable UUID of one of the project's names, such as an event's id. */
export function uuidOf(name: string): string {
  return uuid5(name, NAMESPACE);
}

/** A name-based UUID by SHA-1 (RFC 9562, section 5.5). */
export function uuid5(name: string, namespace: string): string {
  const space = (namespace.replaceAll('-', '').match(/../g) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  const bytes = sha1([...space, ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function utf8(text: string): readonly number[] {
  const parts = encodeURIComponent(text.toWellFormed()).match(/%..|[^%]/g) ?? [];
  return parts.map((part) =>
    part.length === 1 ? part.charCodeAt(0) : parseInt(part.slice(1), 16),
  );
}

/**
 * SHA-1 (FIPS 180-4, section 6.1) of bytes, as 20 bytes. It names things, it guards nothing; the
 * browser's own answers only later, and not on every page.
 */
function sha1(message: readonly number[]): number[] {
  const length = message.length * 8;
  const padding = (119 - (message.length % 64)) % 64;
  const view = new DataView(new ArrayBuffer(message.length + padding + 9));
  message.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint8(message.length, 0x80);
  view.setUint32(view.byteLength - 4, length);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < view.byteLength; block += 64) addBlock(state, view, block);
  return state.flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]);
}

function addBlock(state: number[], view: DataView, block: number): void {
  const words: number[] = [];
  for (let step = 0; step < 80; step += 1) {
    const before = (back: number) => words[step - back] ?? 0;
    words.push(
      step < 16
        ? view.getInt32(block + step * 4)
        : rotated(before(3) ^ before(8) ^ before(14) ^ before(16), 1),
    );
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, step) => {
    const next = (rotated(a, 5) + mixed(step, b, c, d) + e + word) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  });
  [a, b, c, d, e].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) >>> 0;
  });
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The function and the constant of a step. */
function mixed(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
