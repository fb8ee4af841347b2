import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Nothing is laid out for less, pixels. */
const LEAST = 160;

/**
 * The width of an element in whole CSS pixels, followed as it changes; `usual` before it is known. It
 * is known before anything is painted, or the first picture would be one of another width.
 */
export function useWidth(usual: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const follow = () => setWidth(Math.max(LEAST, element.clientWidth));
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
