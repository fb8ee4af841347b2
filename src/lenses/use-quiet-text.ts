import { useEffect, useState } from 'react';

/** Quiet time after which a changed text is read out, milliseconds. */
const QUIET = 400;

/** A text once it has stopped changing, so that what is read out does not race the hand. */
export function useQuietText(text: string): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return quiet;
}
