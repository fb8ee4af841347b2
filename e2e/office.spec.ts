import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { all, partsOf, textsIn } from '../src/takeaway/pptx-fixture.ts';
import { OFFICE, slidesByOffice, svgTexts, textsByOffice } from './office.ts';
import { expect, open, test } from './test.ts';

/* What is taken away, opened by LibreOffice. Its own reader says more than a look at our XML. */

if (OFFICE === null) console.log('LibreOffice is not installed: no file is opened in it');

/** Chooses a format, and what it shows, and saves it under its own name. */
async function saved(page: Page, format: RegExp, folder: string, told = ''): Promise<string> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  if (told !== '') await dialog.getByRole('combobox').first().selectOption(told);
  const coming = page.waitForEvent('download');
  await dialog.locator('[data-chosen=true] > button').click();
  const download = await coming;
  const path = `${folder}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}

/** Texts without the spaces that programs add between scripts. */
const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, ''));

for (const [lang, query, told] of OFFICE === null
  ? []
  : ([
      ['en', '', 'new-frontiers'],
      ['zh', '&theme=dark', 'new-frontiers'],
      ['zh', '&country=FR,CN&from=2023&to=2026', ''],
      ['en', '&view=pace', ''],
      ['zh', '&view=life&group=maker', ''],
    ] as const)) {
  const name = `slides of ${told === '' ? `the view${query}` : told} (${lang})`;
  test(`${name} say the same in LibreOffice`, async ({ page }, info) => {
    await open(page, `?lang=${lang}${query}`);
    const path = await saved(page, /^PPTX/, info.outputPath(), told);
    const parts = partsOf(await readFile(path));
    const pages = await slidesByOffice(path);
    expect(pages.length).toBeGreaterThan(0);
    for (const [index, { texts, links }] of pages.entries()) {
      const slide = parts.get(`ppt/slides/slide${index + 1}.xml`);
      // The number of a slide is a field that LibreOffice fills in when it shows one.
      const paragraphs = all(slide, 'a:p')
        .filter((each) => all(each, 'a:fld').length === 0)
        .flatMap((each) => textsIn(each).join('') || []);
      expect(bare(texts)).toEqual(bare(paragraphs));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
    }
    expect(parts.has(`ppt/slides/slide${pages.length + 1}.xml`)).toBe(false);
  });
}

for (const [lang, query] of OFFICE === null
  ? []
  : ([
      ['en', '&country=FR,CN,EU&from=2023&to=2026'],
      ['zh', '&theme=dark&event=eu-ai-act-in-force'],
      ['zh', '&view=shift'],
      ['en', '&view=life'],
    ] as const)) {
  test(`the SVG of the view${query} says the same in LibreOffice (${lang})`, async ({
    page,
  }, info) => {
    await open(page, `?lang=${lang}${query}`);
    const path = await saved(page, /^SVG/, info.outputPath());
    const written = svgTexts(await readFile(path, 'utf8'));
    expect(written.length).toBeGreaterThan(20);
    expect(bare(await textsByOffice(path))).toEqual(bare(written));
  });
}
