import { join } from 'node:path';
import { type ComponentType, createElement, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { markdownHooks, markdownPlugins } from '../../config/markdown.ts';

/** One Markdown page to be made into HTML. */
export interface Source {
  /** Path below the repository root. */
  file: string;
  text: string;
  /** In place of the site's own transforms that read records; the same list is prepared once. */
  before?: readonly unknown[];
}

interface Processor {
  process: (page: object) => Promise<{ content: string }>;
}

/** The framework's own way from Markdown to code, with the site's transforms: what a build runs. */
interface Framework {
  createProcessorUncached: (parameters: object) => Promise<Processor>;
  preprocess: (parameters: object) => string;
  DEFAULT_PARSE_FRONT_MATTER: never;
}

const root = process.cwd();
const markdownConfig = {
  format: 'detect',
  mermaid: false,
  emoji: true,
  mdx1Compat: { comments: false, admonitions: false, headingIds: true },
  anchors: { maintainCase: false },
  hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' },
  ...markdownHooks,
};
let framework: Promise<Framework> | undefined;
const processors = new Map<unknown, Promise<Processor>>();

/**
 * Makes a page as a build does: hooks, front matter, transforms, code, and that code run by React.
 *
 * @returns the HTML of the page's text
 * @throws what stops a build
 */
export async function render({ file, text, before }: Source): Promise<string> {
  framework ??= load();
  const { preprocess, createProcessorUncached } = await framework;
  const filePath = join(root, file);
  const frontMatter = await frontMatterOf({ file, text });
  const content = preprocess({ fileContent: text, filePath, markdownConfig, admonitions: true });
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const key = before ?? format;
  const processor =
    processors.get(key) ?? createProcessorUncached({ options: optionsFor(before), format });
  processors.set(key, processor);
  const code = await (await processor).process({
    content,
    filePath,
    frontMatter,
    compilerName: 'server',
  });
  return run(code.content);
}

/** The front matter of a page as a build reads it. Throws what stops a build. */
export async function frontMatterOf({ file, text }: Source): Promise<Record<string, unknown>> {
  framework ??= load();
  const { DEFAULT_PARSE_FRONT_MATTER } = await framework;
  const { frontMatter } = await markdownHooks.parseFrontMatter({
    filePath: join(root, file),
    fileContent: text,
    defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
  });
  return frontMatter;
}

async function load(): Promise<Framework> {
  const processor = (await import(
    '@docusaurus/mdx-loader/lib/processor.js'
  )) as unknown as Framework;
  const { default: preprocessor } = (await import(
    '@docusaurus/mdx-loader/lib/preprocessor.js'
  )) as unknown as { default: { default?: Framework['preprocess'] } & Framework['preprocess'] };
  const { DEFAULT_PARSE_FRONT_MATTER } = (await import(
    '@docusaurus/utils'
  )) as unknown as Framework;
  return {
    ...processor,
    preprocess: preprocessor.default ?? preprocessor,
    DEFAULT_PARSE_FRONT_MATTER,
  };
}

function optionsFor(
  before: readonly unknown[] = markdownPlugins.beforeDefaultRemarkPlugins,
): object {
  return {
    ...markdownPlugins,
    beforeDefaultRemarkPlugins: before,
    siteDir: root,
    staticDirs: [join(root, 'static')],
    markdownConfig,
    admonitions: true,
    outputFormat: 'function-body',
  };
}

/** Runs the code of a page and writes it as HTML; components of the theme stand as plain elements. */
function run(code: string): string {
  const body = code.replace(/await import\(/g, 'refused(');
  // oxlint-disable-next-line no-implied-eval -- this is how the framework's own code is run
  const page = new Function(body) as (given: object) => { default: ComponentType<object> };
  const components = { wrapper: ({ children }: { children?: ReactNode }) => children };
  const given = { ...runtime, useMDXComponents: () => components };
  return renderToStaticMarkup(createElement(page(given).default));
}
