import type { Output } from './output.ts';

/** An argument by position. */
export interface Positional {
  readonly name: string;
  readonly help: string;
  readonly optional?: boolean;
  /** Takes all that follow; only the last one may. */
  readonly rest?: boolean;
}

/** An option; a `value` names what it takes, without one it is a switch. */
export interface Option {
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** What the user gave, by the names in the command's description. */
export interface Arguments {
  /** One entry for each positional that was given; a `rest` positional adds more. */
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

/** The work done so far; `total` is absent where it is not known. */
export interface ProgressStep {
  readonly done: number;
  readonly total?: number;
}

/** What a command may use besides its arguments. */
export interface Context {
  readonly output: Output;
  /** Tells the user something that is not part of the answer (standard error). */
  note(text: string): void;
  /** A reporter of progress for one piece of work, such as "keys". */
  progress(what: string): (step: ProgressStep) => void;
}

/** One command of the command line: one file in `commands/`, listed in `registry.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More for `--help`, if there is more to say. */
  readonly details?: string;
  readonly positionals: readonly Positional[];
  readonly options: Readonly<Record<string, Option>>;
  /**
   * Does the work and writes the answer to `context.output`. Gives the exit code if it is not 0:
   * for an answer that is "no", such as a check that found a fault.
   */
  run(args: Arguments, context: Context): Promise<number | undefined>;
}
