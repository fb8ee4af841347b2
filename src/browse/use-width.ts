import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in whole CSS pixels, followed as it changes; `usual` before it is known. */
export function useWidth(usual: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(160, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
