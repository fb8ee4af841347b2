import { crc32 } from 'node:zlib';

/** Length of the signature with which every PNG file begins, bytes. */
const SIGNATURE = 8;
/** Length, type and checksum around the data of a chunk, bytes. */
const FRAME = 12;

/** A PNG file with a text noted in it (a `tEXt` chunk), which {@link pngNote} finds again. Latin only. */
export function withPngNote(png: Uint8Array, keyword: string, text: string): Uint8Array {
  // The first chunk is the header: notes may stand right behind it.
  const end = SIGNATURE + FRAME + view(png).getUint32(SIGNATURE);
  return Buffer.concat([
    png.subarray(0, end),
    chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')),
    png.subarray(end),
  ]);
}

/** The text noted in a PNG file under a keyword; null when there is none. */
export function pngNote(png: Uint8Array, keyword: string): string | null {
  let at = SIGNATURE;
  while (at + FRAME <= png.length) {
    const length = view(png).getUint32(at);
    const body = Buffer.from(png.subarray(at + 4, at + 8 + length)).toString('latin1');
    if (body.startsWith(`tEXt${keyword}\0`)) return body.slice(5 + keyword.length);
    at += FRAME + length;
  }
  return null;
}

/** Width and height of a PNG file, pixels. */
export function pngSize(png: Uint8Array): readonly [width: number, height: number] {
  const header = view(png);
  return [header.getUint32(SIGNATURE + 8), header.getUint32(SIGNATURE + 12)];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
