import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'index.html': htmlPage('/', body) },
  at: 'build/index.html:4',
});
const withHead = (head: string): Fixture => ({
  files: { 'index.html': htmlPage('/', '', headOf('/') + head) },
  at: 'build/index.html:2',
});

export const red: Fixture[] = [
  withHead('<link rel="stylesheet" href="https://fonts.example/a.css">'),
  withHead('<link rel="preconnect" href="//fonts.example">'),
  withHead('<link rel="shortcut icon" href="https://x.example/a.ico">'),
  withHead('<style>@import "https://x.example/a.css";</style>'),
  withHead('<style>a { background: url( "//x.example/a.png" ) }</style>'),
  withBody('<script src="https://x.example/a.js"></script>'),
  withBody('<img src="https://x.example/a.png" alt="A">'),
  withBody('<img srcset="/a.png 1x, https://x.example/b.png 2x" alt="A">'),
  withBody('<iframe src="https://x.example/"></iframe>'),
  withBody('<p style="background: url(https://x.example/a.png)">A</p>'),
  withBody('<svg><image href="https://x.example/a.png"/></svg>'),
  withBody('<object data="blob:x"></object>'),
  {
    files: { 'assets/a.css': '@font-face { src: url(https://x.example/a.woff2) }' },
    at: 'build/assets/a.css',
  },
];

export const green: Fixture[] = [
  withBody(
    '<a href="https://x.example/">A</a><img src="/a.png" alt="A"><svg><use href="#a"/></svg>',
  ),
  withHead('<link rel="alternate" href="https://x.example/feed"><link rel="icon" href="/a.svg">'),
  withHead('<style>a { background: url(data:image/svg+xml,x) }</style>'),
  { files: { 'assets/a.css': '@font-face { src: url(/fonts/a.woff2) }' } },
];
