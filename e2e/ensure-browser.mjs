/*
 * Makes sure the end-to-end tests have a browser: takes one that is there, else Playwright's own
 * download, else Debian's package where it may install one, else says what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  // Whether it came to anything is seen by whether a browser works.
  const options = { env: { ...process.env, ...env }, timeout: 8 * MINUTE };
  spawnSync(command, args, { ...options, stdio: 'ignore' });
}

async function works() {
  const executablePath = findBrowser();
  if (executablePath === undefined) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    const version = browser.version();
    await browser.close();
    console.log(`browser: ${executablePath} (${version})`);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} packages */
function install(...packages) {
  if (!mayInstall) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], env);
  run('apt-get', ['install', '-y', ...packages, 'fonts-noto-cjk'], env);
}

const attempts = [
  () =>
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    }),
  () => install('chromium-headless-shell'),
  () => install('chromium'),
];

let found = await works();
for (const attempt of attempts) {
  if (found) break;
  console.log('no browser for the tests yet; fetching one …');
  attempt();
  found = await works();
}
if (!found) {
  console.error(
    'The end-to-end tests need a browser: install Chrome, Edge or Chromium, or run "npx playwright install --with-deps chromium" where downloads are allowed, then "npm test" again.',
  );
  process.exit(1);
}
