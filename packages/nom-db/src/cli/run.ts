import { parseArguments } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { EXIT, exitCodeFor, UsageError } from './exit-codes.ts';
import { commandHelp, overview, usageLine } from './help.ts';
import { Output, type Sink } from './output.ts';
import { ProgressLine } from './progress.ts';

/** The outside world of the command line. */
export interface Streams {
  readonly out: Sink;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal. */
  readonly isTerminal: boolean;
  readonly version: string;
}

/** Runs a command line and gives the exit code. Errors are told on standard error, not thrown. */
export async function run(
  argv: readonly string[],
  commands: readonly Command[],
  streams: Streams,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V') {
    await streams.out(`${streams.version}\n`);
    return EXIT.ok;
  }
  const asked = name === 'help' ? rest[0] : name;
  if (asked === undefined || asked === '--help' || asked === '-h') {
    if (name === undefined) streams.err(overview(commands));
    else await streams.out(overview(commands));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = commands.find((one) => one.name === asked);
  if (command === undefined) {
    streams.err(`nom-db: there is no command "${asked}"; nom-db --help lists them\n`);
    return EXIT.usage;
  }
  return runCommand(command, name === 'help' ? ['--help'] : rest, streams);
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  streams: Streams,
): Promise<number> {
  const progress = new ProgressLine({ write: streams.err, isTerminal: streams.isTerminal });
  try {
    const { args, format, quiet, help } = parseArguments(command, argv);
    if (help) {
      await streams.out(commandHelp(command));
      return EXIT.ok;
    }
    const context: Context = {
      output: new Output(format, async (text) => {
        progress.clear();
        await streams.out(text);
      }),
      note: (text) => {
        progress.clear();
        if (!quiet) streams.err(`nom-db: ${text}\n`);
      },
      progress: (what) => (quiet ? () => {} : progress.reporter(what)),
    };
    return (await command.run(args, context)) ?? EXIT.ok;
  } catch (error) {
    progress.clear();
    return tellError(error, command, streams);
  } finally {
    progress.clear();
  }
}

function tellError(error: unknown, command: Command, streams: Streams): number {
  const code = exitCodeFor(error);
  if (code === undefined) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    streams.err(`nom-db: unexpected error, please report it:\n${text}\n`);
    return EXIT.failed;
  }
  streams.err(`nom-db: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) streams.err(`${usageLine(command)}\n`);
  return code;
}
