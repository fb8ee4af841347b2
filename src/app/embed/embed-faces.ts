import interExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Longest wait for our own face before the system's is good enough, milliseconds. */
const PATIENCE = 1200;

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, ' +
  'U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const LATIN_EXT = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF';

/**
 * Resolves once names can be measured as they will be drawn. In a sandbox without an origin faces
 * cannot be loaded: the system's do, and nothing is asked for in vain.
 */
export async function loadFaces(): Promise<void> {
  if (globalThis.origin === 'null') return;
  for (const [url, unicodeRange] of [
    [inter, LATIN],
    [interExt, LATIN_EXT],
  ] as const) {
    document.fonts.add(
      new FontFace('Inter Variable', `url("${new URL(url, document.baseURI).href}")`, {
        weight: '100 900',
        unicodeRange,
      }),
    );
  }
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([document.fonts.load('400 13px "Inter Variable"').catch(() => []), patience]);
}
