import { useEffect, useState } from 'react';

/** The size of a slide that the style sheet's unit is made for, and its least; see present.css. */
const SLIDE = { width: 1280, height: 720, least: 0.75 } as const;

/** Pixels of the screen for each pixel of a slide 1280 wide and 720 high; followed as it changes. */
export function useSlideScale(): number {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const look = () => setScale(scaleNow());
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return scale;
}

function scaleNow(): number {
  return Math.max(SLIDE.least, Math.min(innerWidth / SLIDE.width, innerHeight / SLIDE.height));
}
