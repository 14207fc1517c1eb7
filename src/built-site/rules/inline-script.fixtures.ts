import { type Fixture, headOf, htmlPage } from '../fixture.ts';

/** SHA-256 of `let a = 1;`, taken with openssl. */
const HASH = "'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck='";
const policy = (scripts: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' ${scripts}">`;

const withBody = (body: string, head = policy(HASH)): Fixture => ({
  files: { 'index.html': htmlPage('/', body, headOf('/') + head) },
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withBody('<script>let a = 2;</script>'),
  withBody('<script>let a = 1;</script>', ''),
  withBody('<script>let a = 1;</script>', policy("'unsafe-inline'")),
  withBody('<script type="module">let a = 2;</script>'),
  withBody('<button onclick="x()">A</button>'),
  withBody('<svg onload="x()"></svg>'),
  withBody('<a href=" JavaScript:x()">A</a>'),
];

export const green: Fixture[] = [
  withBody('<script>let a = 1;</script>'),
  withBody('<script type="application/ld+json">{"a": 1}</script><script src="/a.js"></script>', ''),
  withBody('<p data-onclick="x" title="javascript: a language">A</p>'),
];
