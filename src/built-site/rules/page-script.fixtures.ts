import { createHash } from 'node:crypto';
import { type Fixture, htmlPage } from '../fixture.ts';

/** Text of a script that cannot be compressed below about half of its length. */
function script(length: number): string {
  let text = '';
  for (let turn = 0; text.length < length; turn++) {
    text += createHash('sha256').update(String(turn)).digest('hex');
  }
  return `const text = "${text}";`;
}

const start = '<script type="module" src="/page.js"></script>';
const site = (files: Record<string, string>, body = start): Fixture => ({
  files: { 'a/index.html': htmlPage('/a/', body), ...files },
  at: 'build/a/index.html:1',
});

export const red: Fixture[] = [
  site({ 'page.js': script(16_000) }),
  // What a module imports at once counts with it.
  site({ 'page.js': 'import "./more.js";', 'more.js': script(16_000) }),
];

export const green: Fixture[] = [
  site({ 'page.js': script(4_000) }),
  site({ 'page.js': 'import("./later.js");', 'later.js': script(16_000) }),
  site({ 'page.js': script(16_000) }, `<meta name="page-kind" content="application">${start}`),
];
