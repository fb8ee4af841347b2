/* Measures the app beside other libraries: npm run bench, or a part of it, see the README beside. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCell } from './measure.mjs';
import { readOptions } from './options.mjs';
import { measures } from './peers.mjs';
import { report } from './report.mjs';
import { Results } from './results.mjs';
import { judge } from './rules.mjs';
import { serve } from './serve.mjs';
import { describeSetting, setUp } from './set-up.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

const options = readOptions(process.argv.slice(2));
await setUp(options, say);
const askedFor = new Set();
const server = await serve((path) => askedFor.add(path));
const results = new Results();

// A peer that gave up at a size is not asked again there, nor for more.
const givenUp = new Map();
for (let round = 0; round < options.rounds; round += 1) {
  for (const size of options.sizes) {
    for (const peer of options.peers.filter((each) => measures(each, size))) {
      await measure(round, size, peer);
    }
  }
}
server.close();

const text = report(results, options, await describeSetting(options.peers));
process.stdout.write(text);
if (options.write) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
// In a whole run what has not been measured does not hold either.
const broken = judge(results, options.sizes).filter(
  ({ holds }) => holds === false || (holds === null && options.write),
);
if (options.check && broken.length > 0) process.exitCode = 1;

async function measure(round, size, peer) {
  const limit = givenUp.get(peer.name);
  if (limit !== undefined && size >= limit) {
    if (results.failure(peer.name, size) === undefined) {
      results.add(peer.name, size, round, { failed: `not tried: it gave up at ${limit}` });
    }
    return;
  }
  const begin = Date.now();
  const origin = server.origin;
  const { steps } = options;
  const patience = peer.needed ? 1 : options.patience;
  const figures = await measureCell({ peer, size, origin, steps, patience, askedFor });
  results.add(peer.name, size, round, figures);
  // Too slow once where it has been in time before is the machine, not the peer.
  const never = results.rounds(peer.name, size).length === 0;
  if (figures.timedOut && never && size !== 'real') givenUp.set(peer.name, size);
  const place = `round ${round + 1}/${options.rounds}, ${size}, ${peer.name}`;
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  say(`${place}: ${summaryOf(figures)} (${seconds} s)`);
}

function summaryOf({ failed, wheel, drag, firstPicture, heap }) {
  if (failed !== undefined) return failed;
  const rounded = [wheel.median, drag.median, firstPicture].map((value) => value.toFixed(1));
  const [wheelTime, dragTime, first] = rounded;
  const megabytes = (heap / 1e6).toFixed(1);
  return `wheel ${wheelTime}, drag ${dragTime}, first ${first} ms, heap ${megabytes} MB`;
}
