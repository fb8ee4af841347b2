// Spelled out rather than left to a URL parser: what a parser repairs silently is what an attacker sends.
const WEB_ADDRESS =
  /^https?:\/\/[^\s/?#@\\:%<>"]+\.[^\s/?#@\\:%<>"]+(?::\d{1,4})?(?:[/?#][^\s\\]*)?$/;

const INVISIBLE = /\p{Cf}/u;

/** Whether a text is an http(s) address of a named host, without credentials, at most 2 048 long. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2048 && WEB_ADDRESS.test(text) && !hasControl(text);
}

/** Whether a text holds a control character, or one that is invisible or turns the reading order. */
function hasControl(text: string): boolean {
  return Array.from(text).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || INVISIBLE.test(character);
  });
}

/** The host of a web address, without a leading `www.`. */
export function hostOf(address: string): string {
  return (/^https?:\/\/([^/?#:]+)/.exec(address)?.[1] ?? '').replace(/^www\./, '');
}
