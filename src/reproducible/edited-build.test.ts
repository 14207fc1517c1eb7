import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EDITED, rebuildAfterEdits } from './edited-build.ts';

let project: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const placeOf = (page: string) => `build/${page.replace(/(^|\/)index$/, '$1')}/index.html`;

/** A builder that writes each page as it stands, but for those that it takes from before. */
function builder(stale: readonly string[], code = 0) {
  const again = async () => {
    for (const page of EDITED)
      if (!stale.includes(page)) write(placeOf(page), read(`docs/${page}.md`));
    return { code, output: 'what went wrong' };
  };
  const rest = { code: 0, output: '', remove: () => undefined };
  return { ...rest, project, folder: join(project, 'build'), again };
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'edited-'));
  for (const page of EDITED) {
    write(`docs/${page}.md`, `Text of ${page}.`);
    write(placeOf(page), `Text of ${page}.`);
  }
});
afterEach(() => rmSync(project, { recursive: true }));

describe('a build after edits', () => {
  it('is right when the edits are seen, and leaves the sources as they were', async () => {
    expect(await rebuildAfterEdits(builder([]))).toBeUndefined();
    for (const page of EDITED) {
      expect(read(`docs/${page}.md`)).toBe(`Text of ${page}.`);
      expect(read(placeOf(page))).toBe(`Text of ${page}.`);
    }
  });

  it('is wrong when a page is taken from before', async () => {
    const [first = ''] = EDITED;
    expect(await rebuildAfterEdits(builder([first]))).toContain(`did not see edits of ${first}`);
  });

  it('is wrong when it breaks', async () => {
    expect(await rebuildAfterEdits(builder([], 1))).toBe('what went wrong');
  });
});
