import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSurvey } from './load-once.ts';

it('is parsed once while nothing changes, and anew after each change', () => {
  const root = mkdtempSync(join(tmpdir(), 'survey-'));
  try {
    mkdirSync(join(root, 'data/vms'), { recursive: true });
    const first = loadSurvey(root);
    expect(loadSurvey(root)).toBe(first);
    writeFileSync(join(root, 'data/groups.yaml'), 'a: [');
    const broken = loadSurvey(root);
    expect(broken).not.toBe(first);
    expect(broken.problems).not.toEqual(first.problems);
    rmSync(join(root, 'data/groups.yaml'));
    expect(loadSurvey(root)).toEqual(first);
  } finally {
    rmSync(root, { recursive: true });
  }
});
