/* Takes the README's picture from the built app: npm run picture. */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';

const PORT = 4193;
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
await browser.close();
await server.close();
