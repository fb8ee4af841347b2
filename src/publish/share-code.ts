import { assertNever } from '../model/result.ts';

/** The ways to take a view along. */
export const SHARE_FORMS = [
  'link',
  'iframe',
  'element',
  'reveal',
  'quarto',
  'slidev',
  'wordpress',
  'notion',
] as const;
export type ShareForm = (typeof SHARE_FORMS)[number];

/** How large a frame is: a slide's shape in pixels, or as wide as its column. */
export const SHARE_SIZES = ['responsive', '16:9', '4:3'] as const;
export type ShareSize = (typeof SHARE_SIZES)[number];

/** A view to be shared. */
export interface SharedView {
  /** Address of the view on its own page. */
  readonly page: string;
  /** Address of the view for a frame. */
  readonly frame: string;
  /** Address of the element's module. */
  readonly module: string;
  /** What the frame is called. */
  readonly title: string;
  /** The parameters of the view, names and values as in the address. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly size: ShareSize;
}

/** The text to paste for a form. */
export function shareCode(form: ShareForm, view: SharedView): string {
  const frame = iframe(view, 'src');
  switch (form) {
    case 'link':
      return view.page;
    case 'iframe':
      return frame;
    case 'element':
      return element(view);
    case 'reveal':
      // `data-src` loads when the slide comes near.
      return `<section>\n  ${iframe(view, 'data-src')}\n</section>`;
    case 'quarto':
      return `## ${view.title}\n\n\`\`\`{=html}\n${frame}\n\`\`\``;
    case 'slidev':
      return `---\nlayout: full\n---\n\n${frame}`;
    case 'wordpress':
      return `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`;
    case 'notion':
      return view.frame;
    default:
      return assertNever(form);
  }
}

function iframe({ frame, title, size }: SharedView, source: 'src' | 'data-src'): string {
  const attributes = [
    `${source}="${escaped(frame)}"`,
    `title="${escaped(title)}"`,
    ...sizeOf(size),
    'loading="lazy"',
    'allowfullscreen',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

function sizeOf(size: ShareSize): readonly string[] {
  switch (size) {
    case 'responsive':
      return ['width="100%"', 'height="480"', 'style="border:0"'];
    case '16:9':
      return ['width="960"', 'height="540"', 'style="border:0"'];
    case '4:3':
      return ['width="960"', 'height="720"', 'style="border:0"'];
    default:
      return assertNever(size);
  }
}

function element({ module, title, parameters, size }: SharedView): string {
  const shape = size === 'responsive' ? [] : [['style', styleOf(size)] as const];
  const attributes = [...parameters, ['title', title] as const, ...shape]
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const script = `<script type="module" src="${escaped(module)}"></script>`;
  return `${script}\n<policy-timeline${attributes}></policy-timeline>`;
}

function styleOf(size: '16:9' | '4:3'): string {
  return `max-width: 960px; aspect-ratio: ${size.replace(':', ' / ')}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
