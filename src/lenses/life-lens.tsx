import { useEffect } from 'react';
import { LensHead } from './lens-head.tsx';
import type { LensProps } from './lens-props.ts';

/** To be drawn. */
export function LifeLens({ onPainted }: LensProps) {
  useEffect(() => onPainted(), [onPainted]);
  return <LensHead lens="life" />;
}
