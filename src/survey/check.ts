import { type Problem, sortProblems } from '../problems/problem.ts';
import { readSurveyFiles } from './load.ts';
import { parseSurvey, type SurveyFiles } from './survey.ts';

/** Checks the survey under `root` (the repository): its shape and everything it claims. */
export function checkRecords(root: string): Problem[] {
  return checkFiles(readSurveyFiles(root));
}

/** Checks a survey that is already in memory. */
export function checkFiles(files: SurveyFiles): Problem[] {
  const { problems } = parseSurvey(files);
  return sortProblems(problems);
}
