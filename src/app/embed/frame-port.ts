import { deckMessage } from '../../state/deck-message.ts';
import { type EmbedCommand, parseEmbedMessage } from '../../state/embed-messages.ts';
import { framePlace, sizeMessages, wantedHeight } from '../../state/frame-size.ts';

/** The line to the page around. Without one, nothing is heard and nothing is sent. */
export interface FramePort {
  readonly send: (message: unknown) => void;
  /** Tells the height we would like to have, in every dialect. */
  readonly sendSize: () => void;
  /** Gives back a key that means nothing here; a slide deck is told in its own words. */
  readonly giveBack: (event: KeyboardEvent, isDeck: boolean) => void;
}

/** Listens to the page around, and to nobody else. */
export function openFramePort(onCommand: (command: EmbedCommand) => void): FramePort {
  const host = parent === self ? null : parent;
  const place = framePlace(location.href, location.search, location.hash);
  // Who frames us is not known, and nothing that is sent is secret: it is what is on the screen.
  const send = (message: unknown) => host?.postMessage(message, '*');
  const hear = (event: MessageEvent<unknown>) => {
    if (host === null || event.source !== host) return;
    const command = parseEmbedMessage(event.data);
    if (command !== null) onCommand(command);
  };
  const sendSize = () => {
    // A frame that is not shown has no width to ask a height for.
    if (innerWidth === 0) return;
    for (const message of sizeMessages(wantedHeight(innerWidth), place)) send(message);
  };
  let width = innerWidth;
  const resized = () => {
    if (innerWidth === width) return;
    width = innerWidth;
    sendSize();
  };
  addEventListener('message', hear);
  addEventListener('resize', resized);
  return {
    send,
    sendSize,
    giveBack: ({ key, code, shiftKey }, isDeck) => {
      send({ type: 'policy-timeline:key', key, code, shift: shiftKey });
      const message = isDeck ? deckMessage(key) : null;
      if (message !== null) send(message);
    },
  };
}
