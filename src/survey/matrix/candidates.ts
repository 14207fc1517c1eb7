import { flatTable, publishedRecords } from '../derive/table.ts';
import type { Survey } from '../survey.ts';
import { label } from '../values/display.ts';
import type { Answer } from './answer.ts';
import { CRITERIA } from './criteria.ts';
import { ANYTHING, type Interval } from './interval.ts';

/** A score, and what is missing for it. */
export interface Score extends Interval {
  /** Fields without an answer that the score waits for; empty if it is exact. */
  readonly open: readonly string[];
}

/** Something that can be ranked. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Of a family: names of its machines on record. */
  readonly members?: readonly string[];
  /** In the order of the criteria. */
  readonly scores: readonly Score[];
}

/** The two ways to look at the same records. */
export interface Candidates {
  readonly families: readonly Candidate[];
  readonly machines: readonly Candidate[];
}

const NOT_ASKED: Answer = { state: 'missing' };

/**
 * Machines with a deep record, and families. A family has, criterion by criterion, the best score that
 * one of its machines is known to reach (“it has been done”); what is unknown of another machine may
 * still raise it. Short records count for families where they answer; networks without a machine for
 * programs of users are no candidates.
 */
export function candidates(survey: Survey): Candidates {
  const cells = new Map(flatTable(survey).map((cell) => [`${cell.record} ${cell.field}`, cell]));
  const withMachine = publishedRecords(survey).filter(({ family }) => family !== 'none');
  const records = withMachine.map((record) => {
    const { asOf } = record.defaults;
    const answer = (field: string): Answer => ({
      ...(cells.get(`${record.id} ${field}`) ?? NOT_ASKED),
      asOf,
    });
    return {
      record,
      scores: CRITERIA.map(({ fields, score }): Score => {
        const { low, high } = score(answer);
        return { low, high, open: low === high ? [] : fields.filter((id) => isOpen(answer(id))) };
      }),
      asked: CRITERIA.map(({ fields }) => fields.every((id) => answer(id).state !== 'missing')),
    };
  });
  const machines = records
    .filter(({ record }) => record.tier === 1)
    .map(({ record, scores }) => ({
      id: record.id,
      name: `${record.name}: ${record.vm}`,
      scores,
    }));
  const field = survey.fields.get('identity.family')?.data;
  const ids = [...new Set(records.map(({ record }) => record.family))].sort();
  const families = ids.map((id): Candidate => {
    const members = records.filter(({ record }) => record.family === id);
    return {
      id,
      name: label(field?.allowed, id),
      members: members.map(({ record }) => `${record.name}: ${record.vm}`),
      scores: CRITERIA.map((_, index) =>
        best(members.filter(({ asked }) => asked[index]).map(({ scores }) => scores[index]!)),
      ),
    };
  });
  return { families, machines };
}

/** The best of several scores; without any, anything. */
function best(scores: readonly Score[]): Score {
  if (scores.length === 0) return { ...ANYTHING, open: [] };
  const low = Math.max(...scores.map((score) => score.low));
  const high = Math.max(...scores.map((score) => score.high));
  const open = scores.filter((score) => score.high > low).flatMap((score) => score.open);
  return { low, high, open: low === high ? [] : [...new Set(open)] };
}

function isOpen({ state }: Answer): boolean {
  return state === 'unknown' || state === 'missing' || state === 'disputed';
}
