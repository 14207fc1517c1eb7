import { createRandom } from '../random.ts';
import { adapted, type SourceSection } from './sections.ts';

/** A generated file, its path below docs/. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Pages of a group and groups of a part: a site grows by parts, as this one does. */
const PAGES = 20;
const GROUPS = 10;
const SECTIONS = 5;

/**
 * Makes pages out of sections of real ones: prose, tables, code, citations, terms, diagrams and formulas in
 * the mix that the site has. The same count gives the same pages, and more pages begin with those of less.
 */
export function generatePages(sources: readonly SourceSection[], count: number): GeneratedFile[] {
  if (sources.length < SECTIONS) throw new Error('there are too few sections to make pages from');
  const files: GeneratedFile[] = [];
  for (let number = 0; number < count; number += 1) {
    const group = Math.floor(number / PAGES);
    const part = Math.floor(group / GROUPS);
    if (number % (PAGES * GROUPS) === 0)
      files.push(...folder(`internal/growth/part-${part}`, part));
    const path = `internal/growth/part-${part}/group-${group}`;
    if (number % PAGES === 0) files.push(...folder(path, group));
    files.push({ path: `${path}/page-${number}.md`, text: page(sources, number) });
  }
  return [...folder('internal/growth', 99), ...files];
}

function folder(path: string, position: number): GeneratedFile[] {
  const name = path.split('/').pop() ?? path;
  return [
    { path: `${path}/_category_.yml`, text: `label: ${name}\nposition: ${position}\n` },
    {
      path: `${path}/index.md`,
      text: `${frontMatter(`Overview of ${name}`, 0)}\nPages of ${name}.\n`,
    },
  ];
}

function page(sources: readonly SourceSection[], number: number): string {
  const random = createRandom(number + 1);
  const chosen = Array.from({ length: SECTIONS }, (_, place) => {
    const source = sources[Math.floor(random() * sources.length)] as SourceSection;
    return adapted(source, place);
  });
  return `${frontMatter(`Generated page ${number}`, number + 1)}\n${chosen.join('\n\n')}\n`;
}

function frontMatter(title: string, position: number): string {
  return [
    '---',
    `title: ${title}`,
    `sidebar_position: ${position}`,
    `description: ${title}, made out of sections of other pages to see how the site behaves when it has grown to many times its size.`,
    'status: draft',
    'verified: 2026-11-22',
    '---',
    '',
  ].join('\n');
}
