import { hostOf } from '../model/web-address.ts';
import { eachEvent } from './each-event.ts';
import { independentPublishers } from './independence.ts';
import type { Rule } from './shelf.ts';

const ROOT = /^https?:\/\/[^/]+\/?(?:index\.\w+)?$/;
const REPOSITORY_ROOT = /^https:\/\/(?:github|gitlab)\.com\/[^/]+\/[^/#?]+\/?$/;

/** Addresses of sources: https, a page rather than a site or a repository, each once. */
export const addressesArePages: Rule = eachEvent(({ sources }, report) => {
  const seen = new Set<string>();
  sources.forEach(({ url }, index) => {
    const field = `sources[${index}].url`;
    if (!url.startsWith('https://')) report(field, url, 'not an https address');
    if (ROOT.test(url)) report(field, url, 'the home page of a site proves nothing');
    if (REPOSITORY_ROOT.test(url)) report(field, url, 'the root of a repository proves nothing');
    if (/:\d+$/.test(url.split('/')[2] ?? '')) report(field, url, 'a port in the address');
    if (seen.has(url)) report(field, url, 'the same address twice');
    seen.add(url);
  });
});

/** Published means: at least one page that names the event was read, and every address confirmed. */
export const evidenceWasRead: Rule = eachEvent(({ sources, check }, report) => {
  if (!sources.some(({ confirmed }) => confirmed === 'read')) {
    report('sources', sources.length, 'no page that names the event was read');
  }
  sources.forEach(({ confirmed, url }, index) => {
    if (confirmed !== null) return;
    report(`sources[${index}].confirmed`, url, 'an address that nobody confirmed is dropped');
  });
  if (check === 'recalled') report('check', check, 'the date was not checked against any page');
  if (check === 'two-sources' && independentPublishers(sources) < 2) {
    report('check', check, 'there are not two independent sources');
  }
});

/** Incidents, accusations, withheld models and the like want two independent publishers, both read. */
export const extraordinaryIsBacked: Rule = eachEvent((event, report) => {
  if (!event.extraordinary && event.kind !== 'incident') return;
  const read = event.sources.filter(({ confirmed }) => confirmed === 'read');
  if (independentPublishers(read) >= 2) return;
  const hosts = read.map(({ url }) => hostOf(url)).join(', ');
  report('sources', hosts, 'a claim of this sort wants two independent publishers');
});

/** A claim says something, and says which source says it. */
export const claimsHaveSources: Rule = eachEvent(({ claims }, report) => {
  claims.forEach(({ source, says }, index) => {
    if (source === null) report(`claims[${index}].source`, source, 'whose claim is it?');
    if (says !== null && says.trim() === '')
      report(`claims[${index}].says`, says, 'it says nothing');
  });
});
