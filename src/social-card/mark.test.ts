import { expect, it } from 'vitest';
import { markPage } from './mark.ts';

it('sizes the mark to the pixel', () => {
  expect(markPage('<svg/>', 32, '#fff')).toContain('width:32px;height:32px;background:#fff');
});
