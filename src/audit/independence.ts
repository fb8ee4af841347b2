import type { Source } from '../model/policy-event.ts';
import { hostOf } from '../model/web-address.ts';

/** Second-level domains under which sites are registered, where a country has them. */
const REGISTRY = /\.(?:ac|co|com|edu|go|gob|gouv|gov|gv|ne|net|or|org)\.[a-z]{2}$/;
/** Hosts whose pages belong to whoever holds the first part of the path. */
const SHARED = new Set([
  'github.com',
  'raw.githubusercontent.com',
  'huggingface.co',
  'medium.com',
  'gist.github.com',
]);

/** Who stands behind an address: the registered site, or the account on a shared host. */
export function siteOf(url: string): string {
  const host = hostOf(url);
  const owner = /^https?:\/\/[^/]+\/([^/?#]+)/.exec(url)?.[1] ?? '';
  if (SHARED.has(host)) return `@${owner.toLowerCase()}`;
  return host
    .split('.')
    .slice(REGISTRY.test(host) ? -3 : -2)
    .join('.');
}

/** Words that name nobody. */
const NOBODY = new Set(['copy', 'llp', 'inc', 'ltd', 'the', '转', '转载']);

/**
 * The organisations a publisher's name holds: several where one carries another's text, written
 * "Xinhua / Qiushi", "OpenAI, copy on …", "Ofcom via …" or "Reuters (copy)".
 */
function namesOf(publisher: string): readonly string[] {
  return publisher
    .toLowerCase()
    .split(/\s*(?:\/|,|，|;|\(|\)|（|）|\bvia\b|\bcopy (?:on|at|of|by)\b|转载?)\s*/)
    .filter((name) => name !== '' && !NOBODY.has(name));
}

/**
 * How many publishers stand behind these sources independently: sources that share a site or the
 * name of an organisation count as one.
 */
export function independentPublishers(sources: readonly Source[]): number {
  const groups: Set<string>[] = [];
  for (const { url, publisher } of sources) {
    const keys = new Set([`site ${siteOf(url)}`, ...namesOf(publisher)]);
    const touched = groups.filter((group) => [...keys].some((key) => group.has(key)));
    for (const group of touched) {
      for (const key of group) keys.add(key);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(keys);
  }
  return groups.length;
}
