/*
 * The whole app in one HTML file that needs no network: made without data when the site is built, and
 * filled with data in the browser. What is filled in stands in places of its own, none of which is
 * code, so the policy's hashes hold for every file that is made.
 */

/** What a template is made of. */
export interface OneFileParts {
  readonly script: string;
  readonly style: string;
  /** `sha256-…` of script and style as they stand in the file; see {@link inElement}. */
  readonly scriptHash: string;
  readonly styleHash: string;
  /** The icon as a `data:` address. */
  readonly icon: string;
}

/** What a template is filled with. */
export interface OneFileFill {
  readonly title: string;
  /** What is inside, in a sentence: events, data version, licence. */
  readonly description: string;
  readonly lang: string;
  /** Where the app stands online, '' where that is nowhere: links lead there. */
  readonly site: string;
  /** The packed data: base64. */
  readonly packed: string;
}

/** Id of the element that holds the packed data. */
export const PACKED_ID = 'policy-timeline-packed';

const HOLES = {
  lang: '{{one-file:lang}}',
  title: '{{one-file:title}}',
  description: '{{one-file:description}}',
  site: '<!--{{one-file:site}}-->',
  packed: '{{one-file:packed}}',
} as const;

/** Code or style as it may stand inside its element: nothing in it can end the element. */
export function inElement(text: string): string {
  return text
    .replaceAll(/<\/(script|style)/gi, String.raw`<\/$1`)
    .replaceAll('<!--', String.raw`\x3C!--`);
}

/** The page without data. Script and style must have gone through {@link inElement}. */
export function oneFileTemplate(parts: OneFileParts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${parts.scriptHash}'`,
    `style-src '${parts.styleHash}'`,
    'img-src data: blob:',
    'font-src data:',
    // The data is inside: it is read from memory, and nothing from anywhere else.
    'connect-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${HOLES.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="description" content="${HOLES.description}">`,
    HOLES.site,
    `<link rel="icon" href="${parts.icon}">`,
    `<title>${HOLES.title}</title>`,
    `<style>${parts.style}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    `<script type="text/plain" id="${PACKED_ID}">${HOLES.packed}</script>`,
    `<script>${parts.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What the app's code begins with. It comes last, and may itself speak of the places. */
const CODE = '\n<script>';

/**
 * The page with its data. Throws where the template has not exactly one place for each part: it is then
 * none of ours, or of another version.
 */
export function fillOneFile(template: string, fill: OneFileFill): string {
  if (!/^[A-Za-z0-9+/=]*$/.test(fill.packed)) throw new Error('packed data is not base64');
  const site = fill.site === '' ? '' : `<link rel="canonical" href="${attribute(fill.site)}">`;
  const filled: readonly (readonly [string, string])[] = [
    [HOLES.lang, attribute(fill.lang)],
    [HOLES.title, attribute(fill.title)],
    [HOLES.description, attribute(fill.description)],
    [HOLES.site, site],
    [HOLES.packed, fill.packed],
  ];
  // Where each place is, before anything is put in: what is put in could look like a place.
  const page = template.slice(0, template.indexOf(CODE));
  const places = filled.map(([hole, text]) => {
    const start = page.indexOf(hole);
    if (start === -1 || page.includes(hole, start + 1)) {
      throw new Error(`the template has not one place ${hole}`);
    }
    return { start, end: start + hole.length, text };
  });
  let written = '';
  let at = 0;
  for (const { start, end, text } of places.toSorted((a, b) => a.start - b.start)) {
    written += template.slice(at, start) + text;
    at = end;
  }
  return written + template.slice(at);
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
