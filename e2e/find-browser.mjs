import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Chrome, Edge and Chromium are usually installed. */
const USUAL_PLACES = new Map([
  [
    'linux',
    [
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

/** Where Debian's shell without windows is: a browser, but not one that a reader has. */
const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Path of a browser the tests can drive. Debian's shell comes first, since a page in it takes one
 * process where a whole browser starts three, and half the time; then Playwright's own, then others.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return [SHELL, ...wholeBrowsers()].find(isThere);
}

/**
 * Path of a browser as readers have it, for what is measured; the shell where there is no other.
 * @returns {string | undefined}
 */
export function findWholeBrowser() {
  return [...wholeBrowsers(), SHELL].find(isThere);
}

function wholeBrowsers() {
  return [chromium.executablePath(), ...(USUAL_PLACES.get(process.platform) ?? [])];
}

/** @param {string} path */
function isThere(path) {
  return path !== '' && existsSync(path);
}
