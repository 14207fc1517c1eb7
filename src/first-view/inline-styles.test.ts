import { expect, it } from 'vitest';
import { linkedSheets, withInlineStyles } from './inline-styles.ts';
import { firstViewIsOn } from './switch.ts';

const page =
  '<head><link rel="icon" href="/i.svg"><link rel=stylesheet href=/a.css><title>t</title></head>';

it('finds the style sheets of a page', () => {
  expect(linkedSheets(page)).toEqual(['/a.css']);
});

it('puts styles in their place', () => {
  expect(withInlineStyles(page, 'p{content:"$&"}')).toBe(
    '<head><link rel="icon" href="/i.svg"><title>t</title><style>p{content:"$&"}</style></head>',
  );
});

it('refuses styles that would end their element', () => {
  expect(() => withInlineStyles(page, 'p{content:"</STYLE><script>"}')).toThrow('</style');
});

it('has one switch that leaves what the framework makes', () => {
  expect(firstViewIsOn({})).toBe(true);
  expect(firstViewIsOn({ FIRST_VIEW: 'on' })).toBe(true);
  expect(firstViewIsOn({ FIRST_VIEW: 'off' })).toBe(false);
  expect(() => firstViewIsOn({ FIRST_VIEW: '0' })).toThrow('FIRST_VIEW is "0"');
});
