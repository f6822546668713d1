/** What a trace of Chromium says of the tasks on a page's thread, and of the extension's part in them. */
import type { Page } from 'puppeteer-core';

/** One task of the page's thread, in milliseconds that the thread worked: other processes do not count. */
export interface Task {
  ms: number;
  /** How much of it the extension's script ran, what the script called in the browser included. */
  ours: number;
}

/** What is used of an event; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** As `dur`, by the thread's own clock. */
  tdur?: number;
  id?: string;
  args: {
    beginData?: { url?: string };
    data?: {
      startTime?: number;
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
    };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];
const OURS = 'chrome-extension://';

/**
 * Trace while something is done, and list the tasks of the thread on which the page at `url` was
 * parsed; none where the browser, too busy, left that out.
 */
export async function traceTasks(page: Page, url: string, act: () => Promise<unknown>): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const parsed = traceEvents.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url);
  if (!parsed) return [];
  const { pid, tid } = parsed;
  const own = traceEvents.filter((event) => event.pid === pid && isOn(event, tid));
  const tasks = own
    .filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const samples = listSamples(own);
  let next = 0;
  return tasks.map(({ ts, dur = 0, tdur = dur }) => {
    let ours = 0;
    while (next < samples.length && (samples[next] as Sample).at < ts) next++;
    for (; next < samples.length && (samples[next] as Sample).at <= ts + dur; next++) {
      const { us, isOurs, at } = samples[next] as Sample;
      // A sample stands for the time since the one before, which may have been in another task.
      if (isOurs) ours += Math.min(us, at - ts);
    }
    return { ms: tdur / 1000, ours: dur === 0 ? 0 : (ours / dur) * (tdur / 1000) };
  });
}

/** Chunks of a profile come from the profiler's own thread. */
function isOn(event: TraceEvent, tid: number): boolean {
  return event.tid === tid || event.name === 'ProfileChunk';
}

interface Sample {
  at: number;
  us: number;
  isOurs: boolean;
}

/** The samples of a thread's profile, by time. */
function listSamples(events: readonly TraceEvent[]): Sample[] {
  const profile = events.find(({ name }) => name === 'Profile');
  let at = profile?.args.data?.startTime ?? 0;
  const isOurs = new Map<number, boolean>();
  const samples: Sample[] = [];
  const chunks = events.filter(({ name, id }) => name === 'ProfileChunk' && id === profile?.id);
  for (const { args } of chunks.sort((a, b) => a.ts - b.ts)) {
    for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
      isOurs.set(id, callFrame.url?.startsWith(OURS) === true || isOurs.get(parent ?? -1) === true);
    }
    const deltas = args.data?.timeDeltas ?? [];
    for (const [i, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const us = deltas[i] ?? 0;
      at += us;
      samples.push({ at, us, isOurs: isOurs.get(node) === true });
    }
  }
  return samples.sort((a, b) => a.at - b.at);
}
