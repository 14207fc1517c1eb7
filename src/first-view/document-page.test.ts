import { describe, expect, it } from 'vitest';
import { isApplication, toDocumentPage } from './document-page.ts';

const page = (head: string) => `<!doctype html><html><head>${head}</head><body>text</body></html>`;

describe('isApplication', () => {
  it('recognises the mark, with and without quotes', () => {
    expect(isApplication(page('<meta name="page-kind" content="application">'))).toBe(true);
    expect(isApplication(page('<meta data-rh="true" name=page-kind content=application>'))).toBe(
      true,
    );
  });

  it('takes every other page for a document', () => {
    expect(
      isApplication(page('<meta name="description" content="An application of plasma">')),
    ).toBe(false);
  });
});

describe('toDocumentPage', () => {
  it('removes framework scripts and their preloads, keeps inline ones, adds ours', () => {
    const html = page(
      '<script>theme()</script><script type="application/ld+json">{}</script><link rel="preload" href="/m.js" as="script"><script src="/assets/js/main.js" defer="defer"></script><link rel="stylesheet" href="/s.css">',
    );
    expect(toDocumentPage(html, '/assets/page.js')).toBe(
      page(
        '<script>theme()</script><script type="application/ld+json">{}</script><link rel="stylesheet" href="/s.css"><script type="module" src="/assets/page.js"></script>',
      ),
    );
  });
});
