import { createInterface } from 'node:readline/promises';
import { AnswerFault, type Asker, collect } from '../src/scaffold/ask.ts';
import { KINDS } from '../src/scaffold/kinds/index.ts';
import { readSurroundings, writeNewFile } from '../src/scaffold/load.ts';

const USAGE = `usage: npm run new -- <kind> [--question "answer" …]
${KINDS.map(({ name, what }) => `  ${name.padEnd(8)}${what}`).join('\n')}
Asks what it needs and writes a file that passes the checks. Where nobody can be asked (no terminal),
answers come from the options: npm run new -- term --term "…" --short "…"
`;

async function main(): Promise<void> {
  const [name, ...options] = process.argv.slice(2);
  const kind = KINDS.find((one) => one.name === name);
  if (kind === undefined) {
    process.stderr.write(name === undefined ? USAGE : `There is no kind "${name}".\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const root = process.cwd();
  const around = readSurroundings(root, new Date().toISOString().slice(0, 10));
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  const ask: Asker | undefined =
    terminal &&
    ((question, proposal, fault) =>
      terminal.question(
        `${fault ? `  ${fault}\n` : ''}${question.ask}${proposal ? ` [${proposal}]` : ''}\n> `,
      ));
  try {
    const file = kind.make(await collect(kind, given(options), around, ask), around);
    for (const path of writeNewFile(root, file)) console.log(`wrote ${path}`);
    for (const line of [...kind.next(file), 'npm run check holds it against every rule.']) {
      console.log(line);
    }
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    console.error(`--${error.key}: ${error.message}`);
    process.exitCode = 2;
  } finally {
    terminal?.close();
  }
}

/** Options as `--key value` or `--key=value`. */
function given(options: readonly string[]): Record<string, string> {
  const answers: Record<string, string> = {};
  for (let i = 0; i < options.length; i++) {
    const [, key, , inline] = /^--([a-z]+)(=(.*))?$/s.exec(options[i] ?? '') ?? [];
    if (key === undefined)
      throw new AnswerFault(options[i] ?? '', 'is no option (--name "answer")');
    answers[key] = inline ?? options[++i] ?? '';
  }
  return answers;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
