import { parseArgs } from 'node:util';
import type { Arguments, Command, Option } from './command.ts';
import { UsageError } from './exit-codes.ts';
import type { Format } from './output.ts';

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  json: { help: 'write JSON' },
  csv: { help: 'write CSV' },
  quiet: { short: 'q', help: 'no notes and no progress on standard error' },
  help: { short: 'h', help: 'show this help' },
};

/** A parsed command line. */
export interface Parsed {
  readonly args: Arguments;
  readonly format: Format;
  readonly quiet: boolean;
  readonly help: boolean;
}

/** Reads the arguments of a command. Throws `UsageError` for what the command does not know. */
export function parseArguments(command: Command, argv: readonly string[]): Parsed {
  const options = { ...command.options, ...COMMON_OPTIONS };
  const { values, positionals } = parse(argv, options);
  const switches = new Set<string>();
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') texts[name] = value;
    else if (value) switches.add(name);
  }
  if (switches.has('json') && switches.has('csv')) {
    throw new UsageError('--json and --csv exclude each other');
  }
  const help = switches.has('help');
  if (!help) checkPositionals(command, positionals);
  return {
    args: { positionals, values: texts, switches },
    format: switches.has('json') ? 'json' : switches.has('csv') ? 'csv' : 'human',
    quiet: switches.has('quiet'),
    help,
  };
}

function parse(argv: readonly string[], options: Readonly<Record<string, Option>>) {
  const described = Object.entries(options).map(([name, { value, short }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  try {
    return parseArgs({
      args: [...argv],
      options: Object.fromEntries(described),
      allowPositionals: true,
    });
  } catch (error) {
    // The first sentence says what is wrong; the rest explains parseArgs to programmers.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/[.\n] ?/)[0]);
  }
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const missing = command.positionals.find(({ optional }, i) => !optional && i >= given.length);
  if (missing !== undefined) throw new UsageError(`<${missing.name}> is missing: ${missing.help}`);
  const takesRest = command.positionals.some(({ rest }) => rest);
  if (!takesRest && given.length > command.positionals.length) {
    throw new UsageError(`unexpected "${given[command.positionals.length]}"`);
  }
}

/** Reads a whole number of zero or more. Throws `UsageError` for anything else. */
export function wholeNumber(text: string, what: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new UsageError(`${what} must be a whole number, not "${text}"`);
  }
  return value;
}

/** Reads bytes in hex, with or without `0x`. Throws `UsageError` for anything else. */
export function hexBytes(text: string, what: string): Uint8Array {
  const digits = text.replace(/^0x/i, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) {
    throw new UsageError(`${what} must be bytes in hex (two digits each), not "${text}"`);
  }
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
