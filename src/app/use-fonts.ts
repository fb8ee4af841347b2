import { useEffect, useState } from 'react';

/** Longest wait for our own faces before the system's are good enough, milliseconds. */
const PATIENCE = 1500;

/** True once the interface's faces are there, so that names are measured as they will be drawn. */
export function useFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const faces = ['400 13px "Inter Variable"', '600 22px "Source Serif 4 Variable"'];
    const timer = setTimeout(() => setReady(true), PATIENCE);
    void Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(() => {
      clearTimeout(timer);
      setReady(true);
    });
    return () => clearTimeout(timer);
  }, []);
  return ready;
}
