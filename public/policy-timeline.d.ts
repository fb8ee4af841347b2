/** The parameters of an address, as attributes and as properties; see the README of the project. */
export interface PolicyTimelineParameters {
  /** `timeline`, or the chart of a lens: `pace`, `life`, `shift`. */
  view: string | null;
  /** The first and the last day of the window, EDTF dates: `2024-03`. */
  from: string | null;
  to: string | null;
  /** Codes, comma-separated; a minus keeps one out. */
  country: string | null;
  /** `1`: also what reaches those countries through bodies they belong to. */
  applies: string | null;
  category: string | null;
  force: string | null;
  topic: string | null;
  stage: string | null;
  /** `country`, `category`, `topic`, `instrument`, `none`. */
  lanes: string | null;
  pin: string | null;
  fold: string | null;
  /** How lenses are set: the span that is told apart, `total`, a column as `2024` or `2024,CN` … */
  brush: string | null;
  mode: string | null;
  sort: string | null;
  group: string | null;
  column: string | null;
  /** What lenses count: least weight, and a category that is left out. */
  least: string | null;
  without: string | null;
  /** The selected event's id. */
  event: string | null;
  /** The day whose state of the law is shown. */
  asof: string | null;
  /** `light`, `dark`; the reader's system otherwise. */
  theme: string | null;
  /** The story that is told, and its scene from 1; the scene says the rest of the view. */
  story: string | null;
  scene: string | null;
  /** Address of another dataset. A change loads the frame anew. */
  data: string | null;
}

/** A view as it is told and asked for: parameters as in the address, `lang` among them. */
export type PolicyTimelineView = Partial<Record<keyof PolicyTimelineParameters | 'lang', string>>;

/** `<policy-timeline>`: a timeline of AI policy in a frame. `lang` is the attribute of any element. */
export declare class PolicyTimelineElement extends HTMLElement {
  view: string | null;
  from: string | null;
  to: string | null;
  country: string | null;
  applies: string | null;
  category: string | null;
  force: string | null;
  topic: string | null;
  stage: string | null;
  lanes: string | null;
  pin: string | null;
  fold: string | null;
  brush: string | null;
  mode: string | null;
  sort: string | null;
  group: string | null;
  column: string | null;
  least: string | null;
  without: string | null;
  event: string | null;
  asof: string | null;
  theme: string | null;
  story: string | null;
  scene: string | null;
  data: string | null;
  /** Address of `embed.html`; the one beside this module when left out. */
  src: string | null;
  /** Selects an event by its id and goes there; null selects none. */
  select(event: string | null): void;
  /** Shows another view; what is not named stays, an empty text is the default. */
  setView(view: PolicyTimelineView): void;
  /** Tells a story from a scene, the first when left out; null ends the one that is told. */
  play(story: string | null, scene?: number): void;
  /** One scene on, or back; at the ends nothing happens. */
  next(): void;
  previous(): void;
  /** The present view as a file, once the frame is `ready`; rejects with the reason when the frame cannot make it. */
  export(format: 'png'): Promise<Blob>;
  export(format: 'svg' | 'csv' | 'json'): Promise<string>;
}

/** Events of the element; they bubble. */
export interface PolicyTimelineEvents {
  ready: CustomEvent<{ version: number }>;
  viewchange: CustomEvent<PolicyTimelineView>;
  select: CustomEvent<{ event: string | null }>;
  /** The frame did not do what it was asked, or has no data; this one does not bubble. */
  error: CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-timeline': PolicyTimelineElement;
  }
}
