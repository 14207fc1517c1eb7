import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withCharacter = (character: string): Fixture => ({
  files: { 'docs/a.md': docPage(`One.\n\nTw${character}o.`) },
  at: `docs/a.md:${BODY_LINE + 2}`,
});

export const red: Fixture[] = [
  ...['\u0000', '\u0007', '\u001b', '\r', '\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'].map(
    withCharacter,
  ),
  ...['\u202a', '\u202e', '\u2066', '\u2069', '\u{e0041}'].map(withCharacter),
  { files: { 'src/a.ts': "const a = '\u202e';\n" }, at: 'src/a.ts:1' },
  { files: { 'data/glossary/a.yaml': 'term: a\u200b\n' }, at: 'data/glossary/a.yaml:1' },
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Über 5 µs – “fine” … 日本語\tעברית ✓\n') } },
  { files: { 'src/a.ts': String.raw`const a = '\u202e';` } },
];
