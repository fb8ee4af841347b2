import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRehearsal } from './rehearsal.ts';

/** What waits for the page to be idle, by its number. */
const waiting = new Map<number, () => void>();
let last = 0;

/** Lets the page be idle once; false when nothing waited for it. */
function beIdle(): boolean {
  const [call] = waiting;
  if (call === undefined) return false;
  waiting.delete(call[0]);
  call[1]();
  return true;
}

beforeEach(() => {
  waiting.clear();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    last += 1;
    waiting.set(last, work);
    return last;
  });
  vi.stubGlobal('cancelIdleCallback', (call: number) => waiting.delete(call));
});

afterEach(() => vi.unstubAllGlobals());

describe('a rehearsal', () => {
  it('plays each turn once, one at a time, and only when the page is idle', () => {
    const played: number[] = [];
    createRehearsal(3).goOn((turn) => played.push(turn));
    expect(played).toEqual([]);
    beIdle();
    expect(played).toEqual([0]);
    while (beIdle());
    expect(played).toEqual([0, 1, 2]);
  });

  it('leaves nothing to be played once it is stopped', () => {
    const played: number[] = [];
    const rehearsal = createRehearsal(3);
    rehearsal.goOn((turn) => played.push(turn));
    beIdle();
    rehearsal.stop();
    expect(beIdle()).toBe(false);
    expect(played).toEqual([0]);
  });

  it('goes on where it stopped, with what it is then given to play', () => {
    const played: string[] = [];
    const rehearsal = createRehearsal(3);
    rehearsal.goOn((turn) => played.push(`old ${turn}`));
    beIdle();
    rehearsal.goOn((turn) => played.push(`new ${turn}`));
    while (beIdle());
    rehearsal.goOn((turn) => played.push(`late ${turn}`));
    expect(beIdle()).toBe(false);
    expect(played).toEqual(['old 0', 'new 1', 'new 2']);
  });

  it('plays nothing where the browser does not tell when it is idle', () => {
    vi.unstubAllGlobals();
    const played: number[] = [];
    const rehearsal = createRehearsal(2);
    rehearsal.goOn((turn) => played.push(turn));
    rehearsal.stop();
    expect(beIdle()).toBe(false);
    expect(played).toEqual([]);
  });
});
