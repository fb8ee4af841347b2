/*
 * Makes sure the end-to-end tests have a browser: takes one that is there, else Playwright's own
 * download, else Debian's package where it may install one, else says what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const isRoot = process.getuid?.() === 0;

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  const options = { env: { ...process.env, ...env }, timeout: 8 * MINUTE };
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
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

const attempts = [
  () =>
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    }),
  () => {
    if (!isRoot || !existsSync('/usr/bin/apt-get')) return { ok: false, output: '' };
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update'], env);
    return run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], env);
  },
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
