import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { safeFiles } from './safe-files.ts';

function read(text: string): void {
  const tree = unified().use(remarkParse).parse(text);
  safeFiles({ root: '/site' })(tree, new VFile({ path: '/site/docs/a.md' }));
}

describe('safeFiles', () => {
  it.each([
    ['an image that is the folder', '![a](.)', 'of an image names a folder'],
    ['an image that is a folder', 'x\n\n![a](/img/)', 'of an image names a folder'],
    ['the same in another way', '![a](/img/%2e)', 'of an image names a folder'],
    ['the same by reference', '![a][b]\n\n[b]: ./', 'of an image names a folder'],
    ['an image without an address', '![a]()', 'of an image names a folder'],
    ['a folder without a slash', '![a](/img)', 'of an image names no picture'],
    ['a page as image', '![a](./b.md)', 'of an image names no picture'],
    ['a file outside', '[a](../../b.md)', 'leaves its folder'],
  ])('stops at %s, with file, line and remedy', (_name, text, message) => {
    const line = text.startsWith('x') ? 3 : 1;
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(new RegExp(`docs/a\\.md:${line}[\\s\\S]*fix: \\S`));
  });

  it.each([
    '![a](/img/b.svg) ![a](./b.PNG) ![a](b%20c.webp#d)',
    '[a](.) [b](/c/) [d](/e/#f) [g](https://example.org/)',
    '![a][b]\n\n[b]: /img/c.png\n\n[d]: /e/',
  ])('lets %s pass', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});
