import { expect, it } from 'vitest';
import { withModulesAhead } from './page-apps.ts';

const modules = new Map([
  ['src/enhance/compare/app.ts', ['assets/page/app-1.js', 'assets/page/chunk-2.js']],
  ['src/enhance/search/dialog.ts', ['assets/page/dialog-3.js', 'assets/page/chunk-2.js']],
]);

it('names what a page starts at once, each file once', () => {
  const page = '<head></head><div hidden id=compare-app></div><div id="search-page"></div>';
  expect(withModulesAhead(page, modules, '/base/')).toBe(
    '<head><link rel=modulepreload href=/base/assets/page/app-1.js><link rel=modulepreload href=/base/assets/page/chunk-2.js><link rel=modulepreload href=/base/assets/page/dialog-3.js></head><div hidden id=compare-app></div><div id="search-page"></div>',
  );
});

it('leaves pages alone that start nothing', () => {
  const page = '<head></head><a href=#compare-app></a><p id=compare-apples></p>';
  expect(withModulesAhead(page, modules, '/')).toBe(page);
});
