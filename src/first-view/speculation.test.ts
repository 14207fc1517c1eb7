import { expect, it } from 'vitest';
import { speculationRules, withSpeculationRules } from './speculation.ts';

it('names pages of the site, and neither files nor places in the page', () => {
  const [rule] = JSON.parse(speculationRules('/base/')).prerender;
  expect(rule.eagerness).toBe('moderate');
  expect(rule.where.and[0]).toEqual({ href_matches: ['/base/', '/base/*/'] });
  expect(rule.where.and[1].not.selector_matches).toContain('[download]');
});

it('stands in the head', () => {
  expect(withSpeculationRules('<head><title>t</title></head>', '{"$&":1}')).toBe(
    '<head><title>t</title><script type=speculationrules>{"$&":1}</script></head>',
  );
});
