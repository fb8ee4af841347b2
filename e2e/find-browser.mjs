import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Where Chrome, Edge and Chromium are usually installed. Debian's shell without windows comes first:
 * a page in it takes one process where the whole browser starts three, and half the time.
 */
const USUAL_PLACES = new Map([
  [
    'linux',
    [
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/bin/microsoft-edge',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
    ],
  ],
  [
    'darwin',
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  ],
  [
    'win32',
    [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ],
]);

/**
 * Switches that keep a browser in a test quiet: no sandbox as root, no calls home. Pages of other
 * sites have processes of their own, as they have in front of a reader; the shell would put them in one.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--site-per-process',
];

/**
 * Path of a browser the tests can drive: Playwright's own first, else an installed one.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const places = [chromium.executablePath(), ...(USUAL_PLACES.get(process.platform) ?? [])];
  return places.find((path) => path !== '' && existsSync(path));
}
