/** Widths of characters in ems: one for each ASCII code, from the face that will be drawn. */
export type Advances = Float32Array;

/** What stands in for an ASCII character that was not measured, ems. */
const USUAL = 0.6;
/** Latin letters with marks, Greek, Cyrillic, ems. */
const WIDER = 0.65;
/** Full-width characters, ems. */
const FULL = 1;

/** Width of UTF-8 text in ems: three bytes and more are a full-width character. */
export function widthOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  advances: Advances,
): number {
  let width = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) width += advances[byte] ?? USUAL;
    else if (byte >= 0xe0) width += FULL;
    else if (byte >= 0xc0) width += WIDER;
  }
  return width;
}

/** The same of a text that has been decoded. */
export function widthOfText(text: string, advances: Advances): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    width += code < 0x80 ? (advances[code] ?? USUAL) : code < 0x800 ? WIDER : FULL;
  }
  return width;
}
