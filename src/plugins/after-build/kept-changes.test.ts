import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptResults, nothingKept, openResults } from '../../rebuild/kept-results.ts';
import { plainFiles } from '../../rebuild/standing-files.ts';
import { type BuiltPage, change, dropFramework, nameSources, textOf } from './built-site.ts';
import { finishPages } from './finish.ts';
import type { Lightener } from './first-view.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const htmlOf = (text: string, bundle: string) =>
  `<html><head><meta charset=utf-8><script src=/assets/js/${bundle}.js defer></script></head><body>${text}</body></html>`;

/** Builds three pages, and says what became of them and which had to be made light. */
async function build(
  results: KeptResults,
  { text = 'b', foot = 'foot', bundle = 'main', sheet = 'p{}' } = {},
) {
  const texts = { '404.html': 'none', 'a/index.html': 'a', 'b/index.html': text };
  const pages = Object.entries(texts).map(
    ([path, html]): BuiltPage => ({
      path,
      html: htmlOf(html, bundle),
      waiting: [],
      made: '',
      redirect: false,
    }),
  );
  dropFramework(pages);
  nameSources(pages);
  for (const page of pages)
    change(page, ['foot', foot], (html) => html.replace('</body>', () => `${foot}</body>`));
  const lightened: string[] = [];
  const lightener: Lightener = {
    inputs: [sheet],
    scripts: [],
    lighten: async (html) => {
      lightened.push(/<body>(.*?)foot/.exec(html)?.[1] ?? '');
      return { html: html.replace('</head>', `<style>${sheet}</style></head>`), styles: [sheet] };
    },
  };
  const site = { siteDir: root, outDir: root, origin: 'https://x.example', basePath: '/' };
  const place = { ...site, files: plainFiles(root) };
  await finishPages({ ...place, pages, results }, lightener);
  results.confirm();
  return { htmls: pages.map(textOf), lightened };
}

const open = () => openResults(join(root, 'results'), 'code');

describe('pages that an earlier build has finished', () => {
  it('are the same, byte by byte, as those of a build from nothing', async () => {
    const clean = await build(nothingKept);
    expect((await build(open())).htmls).toEqual(clean.htmls);
    const again = await build(open());
    expect(again.htmls).toEqual(clean.htmls);
    // The page that tells which scripts are known is read in every build.
    expect(again.lightened).toEqual(['none']);
  });

  it.each([
    ['the page itself', { text: 'c' }, ['none', 'c']],
    ['what is filled in', { foot: 'other foot' }, ['none', 'none', 'a', 'b']],
    ['a style sheet', { sheet: 'q{}' }, ['none', 'none', 'a', 'b']],
    ['the name of a bundle that documents do not load', { bundle: 'main2' }, ['none']],
  ])('are made again after a change of %s', async (_, changed, made) => {
    await build(open());
    const { htmls, lightened } = await build(open(), changed);
    expect(lightened.map((text) => text.replace(/other $/, ''))).toEqual(made);
    expect(htmls).toEqual((await build(nothingKept, changed)).htmls);
  });

  it('are refused with a script that nobody knows, and then not kept', async () => {
    const evil = { text: '<script>steal()</script>' };
    await expect(build(open(), evil)).rejects.toThrow('b/index.html: the inline script');
    await expect(build(open(), evil)).rejects.toThrow('b/index.html: the inline script');
  });
});
