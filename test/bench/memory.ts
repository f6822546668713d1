import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { clock } from './race.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What something is, how many milliseconds of work it took to make, and how many bytes it holds. */
export interface Made<T> {
  value: T;
  ms: number;
  bytes: number;
}

/** Make something, and measure the time and what is still held afterwards, on the heap and in array buffers. */
export function weigh<T>(make: () => T): Made<T> {
  const before = held();
  const began = clock();
  const value = make();
  const ms = clock() - began;
  return { value, ms, bytes: held() - before };
}

function held(): number {
  // Array buffers are let go only after what held them.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
