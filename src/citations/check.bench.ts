import { bench, describe } from 'vitest';
import { checkContent } from './check.ts';
import { loadIndex } from './load.ts';
import { formatPermalink } from './permalink.ts';

// 3,000 citations on 100 pages with prose around them: a check of the whole site.
const index = loadIndex(process.cwd());
const symbols = [...index.symbols.values()].flat().slice(0, 3000);
const target = { repository: index.repository, view: 'blob' as const, ref: index.commit };
const pages = Array.from({ length: 100 }, (_, page) => ({
  file: `docs/${page}.md`,
  text: symbols
    .slice(page * 30, page * 30 + 30)
    .map((one) => {
      const url = formatPermalink({ ...target, path: one.file, range: one });
      return `## Heading\n\n${'Some words of *prose* about a mechanism. '.repeat(8)}\n\n| what | where |\n|---|---|\n| step | [\`${one.name}\`](${url}) |\n`;
    })
    .join('\n'),
}));

describe('check of 3,000 citations on 100 pages', () => {
  const few = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };
  const whole = (): void => {
    const fresh = loadIndex(process.cwd());
    for (const page of pages) checkContent(page, fresh);
  };
  bench('read the index and check', whole, few);
});
