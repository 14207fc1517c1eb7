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

const transform = sample({ open });

async function transformed(text: string): Promise<string> {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
  const file = new VFile({ value: text, path: 'docs/keys.md' });
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
    ['nom nonsense', 'docs/keys.md:3  “nonsense” is no key space'],
    ['nom 99', 'docs/keys.md:3  The sample network has no such keys.'],
    ['consensus election', 'docs/keys.md:3  The directory holds no "consensus" database.'],
  ])('stops the build at %j', async (fence, message) => {
    await expect(transformed(`Text.\n\n\`\`\`sample\n${fence}\n\`\`\`\n`)).rejects.toThrow(message);
  });
});
