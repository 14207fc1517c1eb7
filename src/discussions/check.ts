import type { Problem } from '../problems/problem.ts';
import { loadDiscussedPages, loadThreads, threadsFolder } from './load.ts';
import type { DiscussedPage, Thread } from './thread.ts';

/** Checks the threads of the repository at `root`, and that pages and threads name each other. */
export function checkDiscussions(root: string): Problem[] {
  const { threads, problems } = loadThreads(root);
  // While a record cannot be read, a page that names its thread is not to blame.
  if (problems.length > 0) return problems;
  return checkThreads(threads, loadDiscussedPages(root));
}

/** Checks that every address names one thread, and every thread is named by a page. */
export function checkThreads(
  threads: readonly Thread[],
  pages: readonly DiscussedPage[],
): Problem[] {
  const problems: Problem[] = [];
  const byAddress = new Map<string, Thread>();
  for (const thread of threads) {
    const file = `${threadsFolder}/${thread.id}.yaml`;
    const other = byAddress.get(thread.url);
    if (other) {
      problems.push({
        file,
        rule: 'thread-twice',
        message: `the thread is already in ${threadsFolder}/${other.id}.yaml`,
        fix: 'Keep one of the two files.',
      });
    }
    byAddress.set(thread.url, thread);
    if (!pages.some(({ discussions }) => discussions.includes(thread.url))) {
      problems.push({
        file,
        rule: 'thread-unused',
        message: 'no page names this thread',
        fix: `Add ${thread.url} under discussions: in the front matter of the page it is about.`,
      });
    }
  }
  for (const { file, discussions } of pages) {
    for (const address of discussions.filter((each) => !byAddress.has(each))) {
      problems.push({
        file,
        rule: 'thread-unknown',
        message: `${address} has no record, so its title and date are not known`,
        fix: `Add ${threadsFolder}/<forum>-<number>.yaml with url, title, opened and listed.`,
      });
    }
  }
  return problems;
}
