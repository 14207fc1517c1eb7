import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program cost. */
export interface Cost {
  /** Seconds on the clock. */
  seconds: number;
  /** Seconds of processors, where the system tells. */
  processorSeconds?: number;
  /** Largest resident memory of the process, in megabytes, where the system tells. */
  megabytes?: number;
}

/**
 * Runs a program to its end and measures it: clock, processors and memory (the latter two from /proc, looked
 * at every 200 ms).
 *
 * @throws with the end of its output if it fails
 */
export function measuredRun(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Cost> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, env: { ...process.env, ...options.env } });
    let output = '';
    const keep = (text: Buffer) => {
      output = (output + text.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const cost: Cost = { seconds: 0 };
    const look = () => {
      const { megabytes, processorSeconds } = usageOf(child.pid);
      if (megabytes !== undefined) cost.megabytes = Math.max(cost.megabytes ?? 0, megabytes);
      if (processorSeconds !== undefined) cost.processorSeconds = processorSeconds;
    };
    const timer = setInterval(look, 200);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      cost.seconds = Math.round((performance.now() - started) / 100) / 10;
      if (code === 0) resolve(cost);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** Reads /proc; empty on systems without it and after the end of the process. */
function usageOf(pid: number | undefined): Omit<Cost, 'seconds'> {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
    // Fields 14 and 15 of the manual, in ticks of a hundredth of a second.
    const ticks = Number(fields[11]) + Number(fields[12]);
    // A process that has ended and waits to be noticed has no memory any more.
    return {
      processorSeconds: Math.round(ticks / 100),
      ...(Number.isFinite(kilobytes) && { megabytes: Math.round(kilobytes / 1024) }),
    };
  } catch {
    return {};
  }
}
