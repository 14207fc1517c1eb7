/** What the main thread of a page did while it was traced. */
export interface Tasks {
  readonly tasks: number;
  /** Longest task from its start to its end, in milliseconds; others may have had the processor. */
  readonly longestMs: number;
  /** Most processor time that one task took, in milliseconds. */
  readonly longestCpuMs: number;
  /** Longest piece of work of the page itself: its script, layout, painting; in milliseconds. */
  readonly ownMs: number;
  /** The same in processor time: what it takes when nobody else wants the processor. */
  readonly ownCpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the pages' main threads in a trace of Chromium. */
export function tasksOf(trace: Buffer): Tasks {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const onMain = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid}/${tid}`));
  const tasks = onMain.filter(({ name }) => /(?:^|::)RunTask$/.test(name));
  // What the browser does before and after it calls the page, such as making a list of chosen files,
  // is in the task, and not in these.
  const own = onMain.filter(({ name }) => OWN.has(name));
  return {
    tasks: tasks.length,
    longestMs: longest(tasks, ({ dur }) => dur),
    longestCpuMs: longest(tasks, ({ tdur }) => tdur),
    ownMs: longest(own, ({ dur }) => dur),
    ownCpuMs: longest(own, ({ tdur }) => tdur),
  };
}

/** Work that the page makes: its script, and the layout and painting that follow. */
const OWN = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'UpdateLayoutTree',
  'Layout',
  'Paint',
  'MajorGC',
]);

function longest(events: readonly TraceEvent[], of: (event: TraceEvent) => number | undefined) {
  return Math.round(Math.max(0, ...events.map((event) => of(event) ?? 0)) / 100) / 10;
}
