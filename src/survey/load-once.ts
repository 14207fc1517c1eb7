import { readSurveyFiles } from './load.ts';
import { parseSurvey } from './survey.ts';

type Parsed = ReturnType<typeof parseSurvey>;

/** The framework loads its settings and each plugin as modules of their own: what they share hangs here. */
const SHARED = Symbol.for('survey parsed last');
type Shared = { [SHARED]?: { files: ReturnType<typeof readSurveyFiles>; parsed: Parsed } };

/** The survey under `root`, parsed anew only when one of its files has changed. Nobody may change it. */
export function loadSurvey(root: string): Parsed {
  const shared = globalThis as Shared;
  const files = readSurveyFiles(root);
  const last = shared[SHARED];
  if (last && same(last.files, files)) return last.parsed;
  const parsed = parseSurvey(files);
  shared[SHARED] = { files, parsed };
  return parsed;
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, text]) => other.get(file) === text);
}
