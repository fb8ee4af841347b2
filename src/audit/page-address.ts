import { hostOf } from '../model/web-address.ts';

/** Hosts of repositories, where the first two steps of a path are an owner and a repository. */
const REPOSITORIES = new Set([
  'github.com',
  'gitlab.com',
  'gitee.com',
  'bitbucket.org',
  'codeberg.org',
]);

/** A first step that still is the front page: a language, or its name. */
const FRONT_PAGE = /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|home|index|(?:home|index|default)\.\w+)$/i;

/** Whether an address leads to the front page of a site; `/?p=123` leads to an article, `/?lang=en` does not. */
export function isSiteRoot(url: string): boolean {
  const steps = stepsOf(url);
  if (steps.length > 1 || (steps[0] !== undefined && !FRONT_PAGE.test(steps[0]))) return false;
  return !/[?&][\w-]+=(?:[^&#]*\d|[^&#]{8})/.test(url);
}

/** Whether an address leads to an account, or to a repository or one of its branches as a whole. */
export function isRepositoryRoot(url: string): boolean {
  const host = hostOf(url);
  const steps = stepsOf(url);
  if (host === 'huggingface.co') return steps.length === 1;
  if (!REPOSITORIES.has(host)) return false;
  return steps.length <= 2 || (steps[2] === 'tree' && steps.length === 4);
}

/** The address without what only names a place in the page. */
export function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

/** The parts of the path. */
function stepsOf(url: string): readonly string[] {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '';
  return path.split('/').filter((step) => step !== '');
}
