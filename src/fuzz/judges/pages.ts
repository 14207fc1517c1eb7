import { checkContent } from '../../content-checks/check-content.ts';
import { contentOf } from '../../content-checks/fixture.ts';
import { parseFrontMatter } from '../../content-checks/front-matter.ts';
import type { Input, Judge, Verdict } from '../input.ts';
import { pageFaults } from './page-faults.ts';
import { passed, refused } from './refusal.ts';
import { frontMatterOf, render } from './render.ts';

/** Rules that look for other files: a single page has none. */
const NEED_OTHERS = new Set(['orphan-file']);

/** A page in Markdown: refused by the checks or not, what a build makes of it is harmless. */
export const judgePage: Judge = async (input) => {
  const problems = problemsOf(input);
  const verdict = problems.length > 0 ? refused(input, problems) : passed([]);
  // What checks refuse is built now and then: a build must be safe without them too.
  if (verdict.outcome === 'refused' && input.text.length % 4 !== 0) return verdict;
  return { ...verdict, faults: [...verdict.faults, ...(await faultsOfBuild(input))] };
};

/** Front matter: refused, or read alike by the checks and by the build, and harmless. */
export const judgeFrontMatter: Judge = async (input) => {
  const verdict = await judgePage(input);
  if (verdict.outcome === 'refused') return verdict;
  const { data } = parseFrontMatter(input.text);
  const { readingMinutes: _, ...built } = await frontMatterOf(input);
  const [ours, theirs] = [data, built].map((one) => Object.keys(one).sort().join());
  const unlike = ours === theirs ? [] : [`the checks read ${ours}, the build ${theirs}`];
  const markup = JSON.stringify(built).match(/<[/!a-z]/i) ? ['markup in the front matter'] : [];
  return { ...verdict, faults: [...verdict.faults, ...unlike, ...markup] };
};

/** A page that may place components runs code at build: what the checks refuse is not even tried. */
export const judgeMdx: Judge = async (input) => {
  const problems = problemsOf(input);
  return problems.length > 0 ? refused(input, problems) : passed(await faultsOfBuild(input));
};

/** A file name: refused, or a path and an address that say the same everywhere. */
export function judgeFileName(input: Input): Verdict {
  const problems = problemsOf({ ...input, text: 'Text.\n' }).filter(
    ({ rule }) => rule === 'file-name',
  );
  if (problems.length > 0) return refused(input, problems);
  const address = `/${input.file}`;
  const { pathname } = new URL(address, 'https://site.example');
  return passed(pathname === address ? [] : [`is served as ${pathname}`]);
}

function problemsOf({ file, text }: Input) {
  return checkContent(contentOf({ files: { [file]: text } })).filter(
    ({ rule }) => !NEED_OTHERS.has(rule),
  );
}

async function faultsOfBuild({ file, text }: Input): Promise<string[]> {
  let html: string;
  try {
    html = await render({ file, text });
  } catch (error) {
    // The build stops. It must say so with a message, and not by running out of stack.
    const message = error instanceof Error ? error.message : String(error);
    return message.trim() === '' ? ['the build stops without a word'] : [];
  }
  return pageFaults(html).map((fault) => `the page has ${fault}`);
}
