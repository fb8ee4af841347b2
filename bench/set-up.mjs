import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { findWholeBrowser } from '../e2e/find-browser.mjs';
import { ensureDataset } from './generate.mjs';
import { openBrowser } from './measure.mjs';
import { chromium } from '@playwright/test';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');

/** Everything a run needs: the libraries, the built app, the datasets, a browser. */
export async function setUp({ sizes, peers, build }, say) {
  if (findWholeBrowser() === undefined)
    throw new Error('no browser: npx playwright install chromium');
  if (peers.some((peer) => peer.package !== undefined && !isInstalled(peer.package))) {
    say('installing the libraries');
    npm(['ci', '--prefix', HERE]);
  }
  if (build && peers.some(({ name }) => name === 'ours')) {
    say('building the app');
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: ROOT, stdio: 'inherit' });
  }
  for (const size of sizes) {
    if (size === 'real') continue;
    say(`dataset of ${size} events`);
    await ensureDataset(size);
  }
}

function npm(args) {
  execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isInstalled(name) {
  return existsSync(manifestOf(name));
}

function manifestOf(name) {
  return join(HERE, 'node_modules', name, 'package.json');
}

/** What was measured with what: versions of the libraries and the browser, cores, Node. */
export async function describeSetting(peers) {
  const server = await openBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const version = browser.version();
  await server.kill();
  const names = [...new Set(peers.flatMap((peer) => peer.package ?? []))];
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: `Chromium ${version}, headless, without a GPU`,
    cores: cpus().length,
    node: process.version,
    libraries: names.map((name) => `${name} ${versionOf(name)}`),
  };
}

function versionOf(name) {
  return JSON.parse(readFileSync(manifestOf(name), 'utf8')).version;
}
