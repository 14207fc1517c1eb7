import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, Option, Positional } from './command.ts';

const ABOUT = `nom-db reads the databases of a Network of Momentum node (znnd).
It only ever reads: no lock is taken, nothing is written, the node may be running.`;

function columns(rows: ReadonlyArray<readonly [string, string]>): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function positionalText({ name, optional, rest }: Positional): string {
  const text = `<${name}>${rest ? '…' : ''}`;
  return optional ? `[${text}]` : text;
}

function optionRows(options: Readonly<Record<string, Option>>): Array<[string, string]> {
  return Object.entries(options).map(([name, { value, short, help }]) => {
    const long = `--${name}${value === undefined ? '' : ` <${value}>`}`;
    return [short === undefined ? long : `${long}, -${short}`, help];
  });
}

/** The list of commands. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return `${ABOUT}

Usage: nom-db <command> <directory> [options]

Commands:
${columns(rows)}

nom-db <command> --help says more. Every command can write --json or --csv.
`;
}

/** One line: how a command is called. */
export function usageLine(command: Command): string {
  const positionals = command.positionals.map(positionalText).join(' ');
  return `Usage: nom-db ${command.name} ${positionals} [options]`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const { summary, details, positionals, options } = command;
  const parts = [usageLine(command), '', summary];
  if (details !== undefined) parts.push('', details);
  parts.push('', columns(positionals.map((one) => [positionalText(one), one.help] as const)));
  parts.push('', 'Options:', columns(optionRows({ ...options, ...COMMON_OPTIONS })), '');
  return parts.join('\n');
}
