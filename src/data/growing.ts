/** The same numbers with twice the room. */
export function grownSigned(list: Int32Array): Int32Array {
  const larger = new Int32Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** The same numbers with twice the room. */
export function grown32(list: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** The same numbers with twice the room. */
export function grown16(list: Uint16Array): Uint16Array {
  const larger = new Uint16Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** The same numbers with twice the room. */
export function grown8(list: Uint8Array): Uint8Array {
  const larger = new Uint8Array(2 * list.length);
  larger.set(list);
  return larger;
}
