import { parseArgs } from 'node:util';
import { PEERS, SIZES } from './peers.mjs';

/** What the command line asks for; throws with a sentence where it cannot be meant. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      steps: { type: 'string', default: '120' },
      patience: { type: 'string', default: '1' },
      sizes: { type: 'string' },
      peers: { type: 'string' },
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const peers = listOf(values.peers) ?? PEERS.map(({ name }) => name);
  const sizes = listOf(values.sizes)?.map(sizeOf) ?? SIZES;
  return {
    rounds: countOf('rounds', values.rounds),
    steps: countOf('steps', values.steps),
    patience: Number(values.patience),
    sizes,
    peers: peers.map(peerNamed),
    check: values.check,
    build: !values['no-build'],
    // A run of a part would replace the whole table by a fragment of it.
    write: values.write || (values.peers === undefined && values.sizes === undefined),
  };
}

function listOf(text) {
  return text?.split(',').map((each) => each.trim());
}

function sizeOf(text) {
  return text === 'real' ? text : countOf('sizes', text.replaceAll('_', ''));
}

function countOf(name, text) {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name}: a whole number above 0, not ${text}`);
}

function peerNamed(name) {
  const peer = PEERS.find((each) => each.name === name);
  if (peer !== undefined) return peer;
  throw new Error(`--peers: ${name} is none of ${PEERS.map((each) => each.name).join(', ')}`);
}
