import { appName as english } from './app/locales/en.json';
import { appName as chinese } from './app/locales/zh.json';

/** Parameters of the address that are attributes, and properties too but for `lang`. */
export const ATTRIBUTES = [
  'lang',
  'view',
  'from',
  'to',
  'country',
  'applies',
  'category',
  'force',
  'topic',
  'stage',
  'lanes',
  'pin',
  'fold',
  'brush',
  'mode',
  'sort',
  'group',
  'column',
  'least',
  'without',
  'event',
  'asof',
  'theme',
  'story',
  'scene',
  'data',
] as const;

const PREFIX = 'policy-timeline:';
/** Between two questions whether the frame is there, milliseconds. */
const PING_EVERY = 200;

/** The frame keeps its shape whatever is in it: nothing on the page moves when it comes. */
const STYLE = `
:host { display: block; aspect-ratio: 16 / 9; min-height: 440px; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
`;

type Message = Readonly<Record<string, unknown>>;

/** A file that was asked for. */
interface Asked {
  readonly resolve: (data: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** `<policy-timeline>`: a frame with the timeline, whose attributes are the parameters of its address. */
export class PolicyTimelineElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', ...ATTRIBUTES];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #frame = document.createElement('iframe');
  /** Attributes that have changed since the frame was last told. */
  readonly #changed = new Set<string>();
  /** What waits until the frame listens. */
  #waiting: Message[] = [];
  #listens = false;
  /** Files that were asked for, by the ids of the questions. */
  readonly #asked = new Map<string, Asked>();
  #questions = 0;
  #pinging: ReturnType<typeof setInterval> | undefined;
  #isDue = false;

  constructor() {
    super();
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [style];
    this.#frame.loading = 'lazy';
    this.#frame.addEventListener('load', () => this.#ping());
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    clearInterval(this.#pinging);
    this.#frame.remove();
    this.#giveUp();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'title' || name === 'lang') this.#nameFrame();
    if (name === 'title') return;
    this.#changed.add(name);
    if (this.#isDue) return;
    this.#isDue = true;
    // Attributes that are set one after the other are one view.
    queueMicrotask(() => this.#tellChanges());
  }

  select(event: string | null): void {
    this.#post({ type: `${PREFIX}select`, event });
  }

  setView(view: Readonly<Record<string, string>>): void {
    this.#post({ ...view, type: `${PREFIX}set-view` });
  }

  play(story: string | null, scene = 1): void {
    this.#post({ type: `${PREFIX}play`, story, scene });
  }

  next(): void {
    this.#post({ type: `${PREFIX}next` });
  }

  previous(): void {
    this.#post({ type: `${PREFIX}previous` });
  }

  export(format: string): Promise<unknown> {
    this.#questions += 1;
    const id = String(this.#questions);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#post({ type: `${PREFIX}export`, id, format });
    });
  }

  #giveUp(): void {
    for (const { reject } of this.#asked.values()) reject(new Error('the frame is gone'));
    this.#asked.clear();
  }

  /** Whether a message was the answer to a question. */
  #answer({ id, data, message }: Message): boolean {
    const asked = this.#asked.get(String(id));
    if (asked === undefined) return false;
    this.#asked.delete(String(id));
    if (data === undefined) asked.reject(new Error(String(message)));
    else asked.resolve(data);
    return true;
  }

  #tellChanges(): void {
    this.#isDue = false;
    const names = [...this.#changed];
    this.#changed.clear();
    if (!this.isConnected) return;
    if (names.includes('src') || names.includes('data')) this.#load();
    else
      this.setView(Object.fromEntries(names.map((name) => [name, this.getAttribute(name) ?? ''])));
  }

  #load(): void {
    const address = new URL(this.getAttribute('src') ?? 'embed.html', this.#base());
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    clearInterval(this.#pinging);
    this.#listens = false;
    this.#waiting = [];
    this.#giveUp();
    this.#changed.clear();
    this.#nameFrame();
    this.#frame.src = address.href;
    // Only now: a frame without an address would load an empty page first, and say so.
    this.#root.append(this.#frame);
  }

  /** What is given is meant from the page; what is not stands beside this module. */
  #base(): string {
    return this.hasAttribute('src') ? document.baseURI : import.meta.url;
  }

  #nameFrame(): void {
    const name = this.lang.startsWith('zh') ? chinese : english;
    this.#frame.title = this.title === '' ? name : this.title;
  }

  #ping(): void {
    clearInterval(this.#pinging);
    const ping = () => this.#send({ type: `${PREFIX}ping` });
    this.#pinging = setInterval(ping, PING_EVERY);
    ping();
  }

  #post(message: Message): void {
    if (this.#listens) this.#send(message);
    else this.#waiting.push(message);
  }

  #send(message: Message): void {
    if (this.#frame.src === '') return;
    this.#frame.contentWindow?.postMessage(message, new URL(this.#frame.src).origin);
  }

  readonly #hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source === null || source !== this.#frame.contentWindow || !isMessage(data)) return;
    const { type, ...detail } = data;
    switch (type) {
      case `${PREFIX}pong`:
        clearInterval(this.#pinging);
        this.#listens = true;
        for (const message of this.#waiting.splice(0)) this.#send(message);
        break;
      case `${PREFIX}ready`:
        this.#tell('ready', detail);
        break;
      case `${PREFIX}view`:
        this.#tell('viewchange', detail);
        break;
      case `${PREFIX}selected`:
        this.#tell('select', detail);
        break;
      case `${PREFIX}result`:
        this.#answer(detail);
        break;
      case `${PREFIX}error`:
        if (!this.#answer(detail)) this.#tell('error', detail, false);
        break;
      default:
    }
  };

  #tell(type: string, detail: Message, bubbles = true): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
  }
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'type' in data;
}

for (const name of ['src', ...ATTRIBUTES]) {
  // The language is a property of every element already.
  if (name === 'lang') continue;
  Object.defineProperty(PolicyTimelineElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: PolicyTimelineElement) {
      return this.getAttribute(name);
    },
    set(this: PolicyTimelineElement, value: string | null) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (customElements.get('policy-timeline') === undefined) {
  customElements.define('policy-timeline', PolicyTimelineElement);
}
