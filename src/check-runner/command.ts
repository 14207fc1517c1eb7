import { spawn } from 'node:child_process';

/** How a command ended. */
export interface CommandEnd {
  /** Exit code; null when a signal ended it. */
  code: number | null;
  /** What it printed, both streams in the order they came. */
  output: string;
}

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Told of every piece of output as it comes. */
  onOutput?: (text: string) => void;
}

/** Logs are read in files and on web pages: colours would only be noise there. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs a program and waits for its end. Rejects only when it cannot be started. */
export function runCommand(
  program: string,
  args: string[],
  options: Options = {},
): Promise<CommandEnd> {
  return new Promise((resolve, reject) => {
    const { cwd, env, onOutput } = options;
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (part: Buffer) => {
      output += part.toString();
      onOutput?.(part.toString());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
