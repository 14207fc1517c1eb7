import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { embeddedContracts } from '../../packages/nom-db/src/decode/abi/contracts.ts';
import { openLedger } from '../../packages/nom-db/src/questions/index.ts';
import { sampleLedger } from '../../packages/nom-db/src/testkit/sample.ts';
import type { Session } from '../explorer/answers/session.ts';
import { sample } from './sample.ts';

let opened = 0;

async function open(): Promise<Session> {
  opened++;
  const nom = sampleLedger().ledger.reader();
  const ledger = await openLedger(nom, embeddedContracts());
  return { databases: { nom }, reports: new Map(), ledger, older: new Map() };
}

const transform = sample({ open, root: __dirname });

async function transformed(text: string, path = 'docs/keys.md'): Promise<string> {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
  const file = new VFile({ value: text, path: join(__dirname, path) });
  const tree = processor.parse(file) as Root;
  await transform(tree, file);
  return processor.stringify(tree);
}

const fixture = (name: string) =>
  readFileSync(join(__dirname, `fixtures/sample/${name}.md`), 'utf8');

describe('sample', () => {
  it('writes keys and decoded values where a fence asks for them', async () => {
    expect(await transformed(fixture('page'))).toBe(fixture('page.expected'));
  });

  it('opens the network once, and only when a page needs it', async () => {
    await transformed(fixture('page'));
    await transformed('```go\nnom balance\n```\n');
    expect(opened).toBe(1);
  });

  it.each([
    ['nom nonsense', '“nonsense” is no key space and no prefix in hexadecimal.', 'Name one of'],
    ['nom 99', 'The sample network has no keys of “nom 99”.', 'Ask for keys that it has'],
    ['consensus election', 'It holds no “consensus” database.', 'It holds nom.'],
    ['nom balance deleted', 'The sample network has no deleted keys of “nom balance”.', 'Ask for'],
    ['token.tokenInfos', 'The sample network has no keys of “token.tokenInfos”.', 'Ask for'],
    ['changes 99', 'height 99 is not between 1 and 5.', 'Name a height'],
    ['nom balance many', '“many” is no number of rows.', 'Write a number of rows'],
  ])('stops the build at %j, with place, cause and remedy', async (fence, message, fix) => {
    await expect(transformed(`Text.\n\n\`\`\`sample\n${fence}\n\`\`\`\n`)).rejects.toThrow(
      `docs/keys.md:3  ${message} [sample-fence]\n    fix: ${fix}`,
    );
  });

  it('names the line in the file, which has front matter', async () => {
    const path = 'fixtures/sample/red.md';
    const body = fixture('red').split('---\n')[2] ?? '';
    await expect(transformed(body, path)).rejects.toThrow('fixtures/sample/red.md:11  “5g” is no');
  });
});
