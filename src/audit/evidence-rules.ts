import { excerpt } from '../model/result.ts';
import { hostOf } from '../model/web-address.ts';
import { eachEvent } from './each-event.ts';
import { independentPublishers } from './independence.ts';
import { isRepositoryRoot, isSiteRoot, withoutFragment } from './page-address.ts';
import type { Rule } from './shelf.ts';

/** What is wrong with an address, whoever's it is. */
function addressFaults(url: string): readonly string[] {
  return [
    ...(url.startsWith('https://') ? [] : ['not an https address']),
    ...(isSiteRoot(url) ? ['the front page of a site proves nothing'] : []),
    ...(isRepositoryRoot(url) ? ['the root of a repository proves nothing'] : []),
    ...(/:\d+$/.test(url.split('/')[2] ?? '') ? ['a port in the address'] : []),
  ];
}

/** Addresses of sources: https, a page rather than a site or a repository, each once. */
export const addressesArePages: Rule = eachEvent(({ sources }, report) => {
  const seen = new Set<string>();
  sources.forEach(({ url }, index) => {
    const field = `sources[${index}].url`;
    for (const fault of addressFaults(url)) report(field, url, fault);
    const page = withoutFragment(url);
    if (seen.has(page)) report(field, url, 'the same page twice');
    seen.add(page);
  });
});

/** Official texts of instruments, and member lists of bodies, are pages too. */
export const referencesArePages: Rule = ({ instruments, jurisdictions }) =>
  [...instruments, ...jurisdictions].flatMap(({ file, raw }) => {
    const url = raw['url'];
    if (typeof url !== 'string') return [];
    const id = String(raw['id'] ?? raw['code']);
    return addressFaults(url).map((reason) => ({
      file,
      id,
      field: 'url',
      value: excerpt(url),
      reason,
    }));
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
  const read = sources.filter(({ confirmed }) => confirmed === 'read');
  if (check === 'two-sources' && independentPublishers(read) < 2) {
    report('check', check, 'no two independent publishers were read');
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
