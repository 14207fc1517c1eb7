import { expect, it } from 'vitest';
import { cardPage, markPage } from './card.ts';

it('writes titles as text, whatever they hold', () => {
  const page = cardPage({ title: '<b>1 & 2</b>', section: 'Internal' });
  expect(page).toContain('<h1>&lt;b&gt;1 &amp; 2&lt;/b&gt;</h1>');
  expect(page).not.toContain('<b>');
});

it('sizes the mark to the pixel', () => {
  expect(markPage('<svg/>', 32, '#fff')).toContain('width:32px;height:32px;background:#fff');
});
