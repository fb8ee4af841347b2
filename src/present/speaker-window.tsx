import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Lang, localeOf } from '../model/text.ts';
import { useApp } from '../browse/app-context.ts';

/** Opens the speaker's window, to be called as an answer to a key or a press; null when it is blocked. */
export function openSpeakerWindow(): Window | null {
  const opened = window.open('', '', 'popup,width=760,height=560');
  // A window that closes at once was blocked after all.
  return opened === null || opened.closed ? null : opened;
}

interface SpeakerWindowProps {
  readonly window: Window;
  readonly title: string;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** Renders into the speaker's window, a blank page of our own origin with this page's styles. */
export function SpeakerWindow({ window: speaker, title, onClosed, children }: SpeakerWindowProps) {
  const { theme, words } = useApp();
  const [host] = useState(() => prepare(speaker));
  useEffect(() => {
    entitle(speaker.document, title, words.lang);
  }, [speaker, title, words.lang]);
  useEffect(() => {
    // Its colours are properties of the page's own root, which follow the theme a moment later.
    const root = document.querySelector<HTMLElement>('#root');
    const follow = () => {
      if (root !== null) copyStyle(root, host);
    };
    follow();
    const watch = new MutationObserver(follow);
    if (root !== null) watch.observe(root, { attributes: true, attributeFilter: ['style'] });
    return () => watch.disconnect();
  }, [host, theme]);
  useEffect(() => {
    speaker.addEventListener('pagehide', onClosed);
    return () => speaker.removeEventListener('pagehide', onClosed);
  }, [speaker, onClosed]);
  return createPortal(children, host);
}

function entitle(page: Document, title: string, lang: Lang): void {
  page.title = title;
  page.documentElement.lang = localeOf(lang);
}

function copyStyle(from: HTMLElement, to: HTMLElement): void {
  to.style.cssText = from.style.cssText;
}

/** Gives the blank page the styles of this one, and a root of the same name for them. */
function prepare({ document: page }: Window): HTMLElement {
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = page.importNode(sheet, true);
    if (copy instanceof HTMLLinkElement && sheet instanceof HTMLLinkElement) copy.href = sheet.href;
    page.head.append(copy);
  }
  const host = page.createElement('div');
  host.id = 'root';
  host.className = 'speaker';
  page.body.replaceChildren(host);
  return host;
}
