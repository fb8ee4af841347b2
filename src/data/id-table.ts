/** A hash table from ids to event indices, eight bytes an event; open addressing, linear probing. */
export interface IdTable {
  /** Index plus one at each slot; 0 is a free one. */
  readonly slots: Int32Array;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv), over bytes or over a text of plain ASCII. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** An empty table that holds `count` ids at no more than half of its slots. */
export function createIdTable(count: number): IdTable {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return { slots: new Int32Array(size) };
}

/** Puts an index in, unless `isSame` knows one with the same id; answers whether it went in. */
export function putId(
  { slots }: IdTable,
  hash: number,
  index: number,
  isSame: (other: number) => boolean,
): boolean {
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const held = slots[slot] ?? 0;
    if (held === 0) break;
    if (isSame(held - 1)) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot] = index + 1;
  return true;
}

/** The index whose id `isSame` recognises, or undefined. */
export function findId(
  { slots }: IdTable,
  hash: number,
  isSame: (index: number) => boolean,
): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const held = slots[slot] ?? 0;
    if (held === 0) return undefined;
    if (isSame(held - 1)) return held - 1;
  }
}
