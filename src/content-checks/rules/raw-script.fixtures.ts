import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('<script>alert(1)</script>'),
  withBody('Text <script src="/x.js"></script>'),
  withBody('<SCRIPT\n>alert(1)</SCRIPT>'),
  withBody('<iframe src="https://x.example"></iframe>'),
  withBody('<style>p { color: red }</style>'),
  withBody('<details ontoggle="alert(1)">'),
  withBody('Text <br onclick=alert(1)>'),
  withBody('<a href="javascript:alert(1)">x</a>'),
  withBody('<img src="data:image/png;base64,AAAA">'),
  withBody('<!--><script>alert(1)</script>-->'),
  withBody('<svg onload=alert(1)>'),
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('`<script>` and\n\n```html\n<script>alert(1)</script>\n```') } },
  { files: { 'docs/a.md': docPage('Press <kbd>K</kbd>.<br/>Then stop. <!-- truncate -->') } },
];
