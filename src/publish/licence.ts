/** The licence of our own data as its deed is found. */
export const LICENCE_PAGE = 'https://creativecommons.org/licenses/by/4.0/';

/** How a licence is called, and where it can be read; a file may name one that we do not know. */
export function licenceOf(license: string): {
  readonly name: string;
  readonly page: string | null;
} {
  return license === 'CC-BY-4.0'
    ? { name: 'CC BY 4.0', page: LICENCE_PAGE }
    : { name: license, page: null };
}
