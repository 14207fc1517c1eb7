import { type Check, problemAt } from './check.ts';

const RULE = 'source-dated';

/** Every source has a date, or says that it has none and when it was read. */
export const sourceDated: Check = {
  rule: RULE,
  run: (survey) =>
    [...survey.sources.values()].flatMap(({ data, yaml }) => {
      const problem = (key: string, message: string, fix: string) => [
        problemAt(yaml, [key], RULE, message, fix),
      ];
      if (data.date !== undefined && data.undated) {
        return problem('undated', 'The source has a date and is called undated.', 'Remove one.');
      }
      if (data.date === undefined && !data.undated) {
        return problem(
          'id',
          'The source has no date.',
          'Add date: (of the commit or the document); if none can be found, undated: true.',
        );
      }
      return data.undated && data.retrieved === undefined
        ? problem('undated', 'An undated source needs the day it was read.', 'Add retrieved:.')
        : [];
    }),
};
