import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearAway } from './out-of-the-way.ts';

it('moves the old site away whole, and leaves alone what is not there', () => {
  const root = mkdtempSync(join(tmpdir(), 'away-'));
  try {
    const site = join(root, 'build');
    clearAway(root, site);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'old');
    clearAway(root, site);
    expect(existsSync(site)).toBe(false);
    expect(readdirSync(join(root, '.cache', `old-site-${process.pid}`))).toEqual(['index.html']);
  } finally {
    // Before the process ends: nothing is left to remove then.
    mkdirSync(join(root, '.cache'), { recursive: true });
    for (const name of readdirSync(join(root, '.cache')))
      rmSync(join(root, '.cache', name), { recursive: true });
  }
});
