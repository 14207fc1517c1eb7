import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingName, idPrefix, isDrawingFile } from './names.ts';
import { MERMAID_VERSION, mermaidConfig } from './template.ts';

describe('drawingName', () => {
  it('is 16 hex digits that follow the source', () => {
    const name = drawingName('flowchart TB\n a --> b');
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(drawingName('flowchart TB\n a --> b')).toBe(name);
    expect(drawingName('flowchart TB\n a --> c')).not.toBe(name);
    expect(isDrawingFile(`${name}.svg`)).toBe(true);
    expect(idPrefix(name)).toBe(`d${name.slice(0, 8)}`);
  });

  it('refuses other files', () => {
    for (const file of ['README.md', 'x.svg', `${'a'.repeat(15)}.svg`, `${'A'.repeat(16)}.svg`]) {
      expect(isDrawingFile(file)).toBe(false);
    }
  });
});

describe('the template', () => {
  it('names the version of the drawing library that is installed', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest.devDependencies.mermaid ?? manifest.dependencies?.mermaid).toBe(
      MERMAID_VERSION,
    );
  });

  it('asks for labels in SVG, and gives relations more room than steps', () => {
    const config = mermaidConfig('class') as { htmlLabels: boolean; rankSpacing: number };
    const steps = mermaidConfig('flowchart') as { rankSpacing: number };
    expect(config.htmlLabels).toBe(false);
    expect(config.rankSpacing).toBeGreaterThan(steps.rankSpacing);
  });
});
