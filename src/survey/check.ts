import { type Problem, sortProblems } from '../problems/problem.ts';
import { CHECKS } from './checks/index.ts';
import { readSurveyFiles } from './load.ts';
import { parseSurvey, type SurveyFiles } from './survey.ts';

/** Checks the survey under `root` (the repository): its shape and everything it claims. */
export function checkRecords(root: string): Problem[] {
  return checkFiles(readSurveyFiles(root));
}

/** Checks a survey that is already in memory. */
export function checkFiles(files: SurveyFiles): Problem[] {
  const { survey, problems } = parseSurvey(files);
  return sortProblems([...problems, ...CHECKS.flatMap((check) => check.run(survey))]);
}
