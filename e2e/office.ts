import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const PLACES = [
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice, where it is installed; null where not. */
export const OFFICE = PLACES.find((place) => existsSync(place)) ?? null;

/** What LibreOffice makes of a slide: its paragraphs in the order of drawing, and its links. */
export interface OfficeSlide {
  readonly texts: readonly string[];
  readonly links: readonly string[];
}

/** Opens slides in LibreOffice and reads what it saves in its own format. */
export async function slidesByOffice(path: string): Promise<readonly OfficeSlide[]> {
  const content = unzipSync(await savedByOffice(path, 'odp'))['content.xml'];
  if (content === undefined) throw new Error('LibreOffice saved no content');
  return all(parsed(strFromU8(content)), 'draw:page').map((page) => ({
    texts: all(page, 'text:p')
      .filter((each) => !isNote(each))
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => text !== ''),
    links: ['draw:a', 'text:a']
      .flatMap((name) => all(page, name))
      .map((each) => each.getAttribute('xlink:href') ?? ''),
  }));
}

/** Opens an SVG file in LibreOffice and gives the texts of what it draws, in the order of drawing. */
export async function textsByOffice(path: string): Promise<readonly string[]> {
  return svgTexts(strFromU8(await savedByOffice(path, 'svg')));
}

/** The texts of an SVG file, in the order of drawing. */
export function svgTexts(svg: string): readonly string[] {
  return all(parsed(svg), 'text').map(({ textContent }) => textContent ?? '');
}

const parsed = (xml: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');

const all = (root: Pick<Element, 'getElementsByTagName'>, name: string) =>
  Array.from(root.getElementsByTagName(name));

/** What LibreOffice makes of a file. Busy, it may crash at its start: a file that is at fault does it twice. */
async function savedByOffice(path: string, type: 'odp' | 'svg'): Promise<Uint8Array> {
  return openedByOffice(path, type).catch(() => openedByOffice(path, type));
}

async function openedByOffice(path: string, type: 'odp' | 'svg'): Promise<Uint8Array> {
  if (OFFICE === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    // With settings of its own it runs beside one that is open.
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'own')).href}`;
    const asked = ['--headless', '--norestore', own, '--convert-to', type, '--outdir', folder];
    execFileSync(OFFICE, [...asked, path], { stdio: 'ignore', timeout: 120_000 });
    return await readFile(join(folder, `${basename(path, extname(path))}.${type}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isNote(element: Element): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) {
    if (at.nodeName === 'presentation:notes') return true;
  }
  return false;
}
