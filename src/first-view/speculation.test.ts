import { expect, it } from 'vitest';
import { NEXT, speculationRules, withSpeculationRules } from './speculation.ts';

it('names pages of the site, and neither files nor places in the page', () => {
  const [rule] = JSON.parse(speculationRules('/base/')).prerender;
  expect(rule.eagerness).toBe('moderate');
  expect(rule.where.and[0]).toEqual({ href_matches: ['/base/', '/base/*/'] });
  expect(rule.where.and[1].not.selector_matches).toContain('[download]');
});

it('has browsers that draw nothing ahead fetch the same pages', () => {
  const { prefetch, prerender } = JSON.parse(speculationRules('/'));
  expect(prefetch).toEqual(prerender);
});

it('acts at once only for the link that was named, and only if it leads to a page', () => {
  const { prerender } = JSON.parse(speculationRules('/'));
  const atOnce = prerender.filter(({ eagerness }: { eagerness: string }) =>
    ['immediate', 'eager'].includes(eagerness),
  );
  expect(atOnce).toHaveLength(1);
  expect(atOnce[0].where.and).toEqual([prerender[0].where, { selector_matches: `[${NEXT}]` }]);
});

it('stands in the head', () => {
  expect(withSpeculationRules('<head><title>t</title></head>', '{"$&":1}')).toBe(
    '<head><title>t</title><script type=speculationrules>{"$&":1}</script></head>',
  );
});
