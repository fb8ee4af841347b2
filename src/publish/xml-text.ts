/**
 * A text as it stands in XML, between tags or in a quoted attribute. What no XML document may hold,
 * control characters and halves of surrogate pairs, is left out.
 */
export function xmlText(text: string): string {
  return allowedInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text without the characters that no XML document may hold; a reader gives back exactly this. */
export function allowedInXml(text: string): string {
  // Readers turn carriage returns into line feeds: they are made so before.
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
