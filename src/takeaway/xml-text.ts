/**
 * Text as an XML 1.0 file holds it. What XML cannot hold, control characters and halves of
 * surrogate pairs, is replaced by U+FFFD, so that a reader sees that something was there.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same in an attribute, where white space is no line break. */
export function xmlAttribute(text: string): string {
  return xmlText(text.replaceAll(/\s+/g, ' '));
}
