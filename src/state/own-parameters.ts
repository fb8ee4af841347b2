import { PARAMETERS } from './parameters.ts';
import { readPairs } from './query-text.ts';

/** Whether an address asks for anything of ours, readable or not: then it is somebody's link. */
export function hasOwnParameters(text: string): boolean {
  return readPairs(text).some(
    ([name]) => name === 'v' || PARAMETERS.some((parameter) => parameter.name === name),
  );
}
