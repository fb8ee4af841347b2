/** Where a frame stands, for hosts that listen to its size. */
export interface FramePlace {
  /** The frame's own address. */
  readonly src: string;
  /** The name Pym.js gave the frame, null without it. */
  readonly childId: string | null;
  /** The secret WordPress put after `#`, null without it. */
  readonly secret: string | null;
}

/** Least and greatest height a frame asks for, pixels. */
const LEAST = 440;
const MOST = 720;

/** Reads the place from the parts of a frame's address, as they stand after `?` and `#`. */
export function framePlace(src: string, search: string, hash: string): FramePlace {
  return {
    src,
    childId: /[?&]childId=([\w.-]{1,100})(?:&|$)/.exec(search)?.[1] ?? null,
    secret: /secret=([A-Za-z0-9]{10})(?![A-Za-z0-9])/.exec(hash)?.[1] ?? null,
  };
}

/**
 * The height a frame of a width asks for, pixels. It depends on nothing else: what is asked for
 * cannot ask for more in turn, and nothing jumps when lanes come and go.
 */
export function wantedHeight(width: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, (width * 9) / 16)));
}

/** What is posted for a height, one message for each dialect that hosts speak. */
export function sizeMessages(height: number, place: FramePlace): readonly unknown[] {
  const { src, childId, secret } = place;
  const dialects: unknown[] = [
    // AMP
    { sentinel: 'amp', type: 'embed-size', height },
    // Embedly, Medium, Flourish: a text
    JSON.stringify({
      sender: 'policy-timeline',
      context: 'iframe.resize',
      method: 'resize',
      height,
      src,
    }),
  ];
  // Pym.js, the parts parted by a text of its own
  if (childId !== null) dialects.push(['pym', childId, 'height', String(height)].join('xPYMx'));
  // WordPress
  if (secret !== null) dialects.push({ message: 'height', value: height, secret });
  return dialects;
}
