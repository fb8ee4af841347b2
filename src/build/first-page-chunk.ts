/** What a bundler knows of a module, as far as it matters here. */
interface KnownModules {
  // A method, since it looks at the object it belongs to.
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The chunk that runs first, and the one with all the rest that the first page loads at once. */
export const EARLY_CHUNK = 'early';
export const FIRST_PAGE_CHUNK = 'first-page';

/**
 * Names one chunk for what the early script needs, one for the rest that the first page loads at once,
 * and none for what comes later. Left to itself the bundler makes a file of every set of modules that
 * some later part shares with the first page: more files, each compressed by itself.
 */
export function firstPageChunk(
  early: string,
  entry: string,
): (id: string, modules: KnownModules) => string | undefined {
  let first: ReadonlySet<string> | null = null;
  let second: ReadonlySet<string> | null = null;
  return (id, modules) => {
    first ??= reachedFrom(early, modules);
    second ??= reachedFrom(entry, modules);
    if (first.has(id)) return EARLY_CHUNK;
    return second.has(id) ? FIRST_PAGE_CHUNK : undefined;
  };
}

/** The module and all that it imports statically, however far. */
function reachedFrom(entry: string, modules: KnownModules): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set walks over what is added on the way.
  for (const id of reached) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  }
  return reached;
}
