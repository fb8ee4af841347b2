declare module '@citation-js/core' {
  /** Reads references of any format that a plugin knows; `data` is CSL-JSON. */
  export class Cite {
    readonly data: readonly Readonly<Record<string, unknown>>[];
    constructor(text: string);
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
