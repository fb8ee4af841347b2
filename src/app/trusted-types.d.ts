/** What a page that enforces trusted types offers; older browsers do not. */
interface TrustedScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

declare var trustedTypes:
  | {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ) => TrustedScriptPolicy;
    }
  | undefined;
