import { type SurveyChange, surveyChanges } from '../survey/changes/changes.ts';
import { parseSurvey, type Survey } from '../survey/survey.ts';
import type { Snapshot } from './facts.ts';
import type { Change, Chapter } from './summary.ts';

/** The changed values of the survey as a chapter of the summary; undefined when there is none. */
export function recordChapter(before: Snapshot, after: Snapshot): Chapter | undefined {
  const changes = surveyChanges(surveyIn(before), surveyIn(after)).map(lineOf);
  return changes.length === 0 ? undefined : { title: 'Values of the survey', changes };
}

function surveyIn(snapshot: Snapshot): Survey {
  return parseSurvey(new Map([...snapshot].filter(([path]) => path.startsWith('data/')))).survey;
}

function lineOf({ kind, name, title, before, after, source }: SurveyChange): Change {
  const subject = [name, title].filter(Boolean).join(': ');
  if (kind === 'record-added') return { kind: 'added', subject };
  if (kind === 'record-removed') return { kind: 'removed', subject };
  const values = [before, after].filter((value) => value !== undefined).join(' → ');
  const detail = source === undefined ? values : `${values} (${source.text})`;
  const sign = {
    'cell-added': 'added',
    'cell-removed': 'removed',
    'cell-changed': 'changed',
  } as const;
  return { kind: sign[kind], subject, detail };
}
