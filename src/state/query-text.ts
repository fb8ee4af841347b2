/** Name and value pairs in order, as the part of an address after `?` or `#` carries them. */
export type Pairs = readonly (readonly [string, string])[];

/** Splits a query text; broken percent codes are kept as they stand rather than thrown on. */
export function readPairs(text: string): Pairs {
  return text
    .replace(/^[?#]/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const cut = part.indexOf('=');
      const name = cut < 0 ? part : part.slice(0, cut);
      return [decode(name), cut < 0 ? '' : decode(part.slice(cut + 1))] as const;
    });
}

/** Writes pairs as a query text without `?`; commas stay readable. */
export function writePairs(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
}
