/* Takes the README's picture from the built app, and draws the cards of links: npm run picture. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview, runnerImport } from 'vite';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';

const PORT = 4193;
const ROOT = join(import.meta.dirname, '..');
const VIEW = '?lang=en&theme=light&event=eu-ai-act-parliament-adopts';

const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
await page.goto(`http://localhost:${PORT}/${VIEW}`);
await page.waitForSelector('html[data-ready="true"]');
await page.getByRole('heading', { level: 2, name: /European Parliament/ }).waitFor();
await page.getByRole('combobox', { name: 'Search events' }).waitFor();
await page.screenshot({ path: 'e2e/timeline.png' });

// The letters of the page, for a blank one, which has no policy against markup.
const face = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const font = readFileSync(join(ROOT, face)).toString('base64');
const style = `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${font})}body{margin:0}`;
/** @type {{ module: typeof import('../src/build/draw-card.ts') }} */
const { module } = await runnerImport(join(ROOT, 'src/build/draw-card.ts'), {
  configFile: false,
  logLevel: 'error',
});
const blank = await browser.newPage();
const cards = await module.drawCards(ROOT, async (svg, viewport) => {
  await blank.setViewportSize(viewport);
  await blank.setContent(`<style>${style}</style>${svg}`);
  await blank.evaluate(() => document.fonts.ready);
  return blank.screenshot();
});
for (const [name, png] of cards) writeFileSync(join(ROOT, 'public', name), png);
await browser.close();
await server.close();
