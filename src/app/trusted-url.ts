/** The one policy, made at first need: a name can be taken only once a page. */
const policies: TrustedScriptPolicy[] = [];

/** An address of a script of ours, in the form that a page which enforces trusted types asks for. */
export function trustedUrl(url: string): string {
  const policy =
    policies[0] ??
    globalThis.trustedTypes?.createPolicy('app-worker', { createScriptURL: (each) => each });
  if (policy === undefined) return url;
  policies[0] = policy;
  return policy.createScriptURL(url);
}
