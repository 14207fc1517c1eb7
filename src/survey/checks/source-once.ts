import { isRepository, type Source } from '../schema/source.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'source-once';

/** One repository at one commit, and one document, has one file. */
export const sourceOnce: Check = {
  rule: RULE,
  run: (survey) => {
    const first = new Map<string, string>();
    return [...survey.sources].flatMap(([id, { data, yaml }]) => {
      const key = identity(data);
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, id);
        return [];
      }
      const message = `"${id}" is the same source as "${other}".`;
      return [problemAt(yaml, ['id'], RULE, message, `Cite ${other} and delete this file.`)];
    });
  },
};

function identity(source: Source): string {
  return isRepository(source)
    ? `${source.repo.toLowerCase()}@${source.commit}`
    : `${source.url.replace(/\/$/, '')}@${source.date ?? source.retrieved}`;
}
