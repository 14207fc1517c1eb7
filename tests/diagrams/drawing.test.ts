import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawingBoard, openDrawingBoard } from '../../src/diagrams/draw/board.ts';
import { lostLabels } from '../../src/diagrams/draw/lost-labels.ts';
import { inlineSvg } from '../../src/diagrams/figure.ts';
import { faultsOfDrawing } from '../../src/diagrams/inspect.ts';
import { drawingName } from '../../src/diagrams/names.ts';
import { PALETTE } from '../../src/diagrams/palette.ts';
import { twinOf } from '../../src/diagrams/twin/index.ts';
import { browser } from '../browser/harness.ts';
import { SAMPLES } from './samples.ts';

interface Node {
  name?: string;
  data?: string;
  type: string;
  children?: Node[];
}

/** The texts of a drawing in alphabetical order, rows of a label joined by a blank. */
function textsOf(svg: string): string[] {
  const rows = (node: Node): string => {
    if (node.type === 'text') return node.data ?? '';
    return (node.children ?? []).map(rows).join(' ');
  };
  const find = (node: Node): string[] =>
    node.name === 'text'
      ? [rows(node).replaceAll(/\s+/g, ' ').trim()]
      : (node.children ?? []).flatMap(find);
  return find(parseDocument(svg, { xmlMode: true }) as unknown as Node).sort();
}

let board: DrawingBoard;
const drawings = new Map<string, string>();

beforeAll(async () => {
  board = await openDrawingBoard();
  for (const { type, source } of SAMPLES) {
    drawings.set(type, await board.draw(source, drawingName(source)));
  }
});
afterAll(() => board?.close());

describe.each(SAMPLES)('the drawing of a $type diagram', ({ type, source, texts }) => {
  const svg = () => drawings.get(type) ?? '';

  it('shows every text of its source, and no other', () => {
    expect(textsOf(svg())).toEqual([...texts].sort());
  });

  it('shows every label that is told in words', () => {
    const twin = twinOf(source);
    expect(twin?.unread).toEqual([]);
    expect(twin?.labels.length).toBeGreaterThan(5);
    expect(lostLabels(svg(), twin?.labels ?? [])).toEqual([]);
  });

  it('is sound, of the palette only, and small', () => {
    expect(faultsOfDrawing(svg(), drawingName(source))).toEqual([]);
    const colours = [...svg().matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    const allowed = ['none', ...Object.keys(PALETTE).map((role) => `var(--diagram-${role})`)];
    expect(colours.filter((colour) => !allowed.includes(colour ?? ''))).toEqual([]);
    expect(svg().length).toBeLessThan(16_000);
  });

  it('is the same each time', async () => {
    expect(await board.draw(source, drawingName(source))).toBe(svg());
  });

  it.each(['system-ui, sans-serif', 'Liberation Sans, Arial, sans-serif'])(
    'stays inside of its frame in %s',
    async (font) => {
      const page = await (await browser()).newPage();
      try {
        await page.setContent(`<style>svg{--diagram-font:${font}}</style>${inlineSvg(svg())}`);
        const outside = await page.evaluate(() => {
          const frame = document.querySelector('svg')!.getBoundingClientRect();
          return [...document.querySelectorAll('text')]
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return (
                left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom
              );
            })
            .map((text) => text.textContent);
        });
        expect(outside).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );
});

describe('the drawing board', () => {
  it('says what is wrong with a source, in one message without a call stack', async () => {
    const attempt = board.draw('flowchart TB\n  a --> ]', 'broken');
    await expect(attempt).rejects.toThrow(/^Lexical error on line 2/);
    await expect(attempt).rejects.not.toThrow(/\n\s+at /);
  });

  it('refuses what is not of the palette, and types that it does not know', async () => {
    await expect(board.draw('flowchart TB\n  a --> b\n  style a fill:#f00', 'x')).rejects.toThrow(
      'rgb(255, 0, 0)',
    );
    await expect(board.draw('pie\n  "a" : 1', 'x')).rejects.toThrow('none of the types');
  });

  it('refuses a drawing that lost a label', async () => {
    await expect(board.draw('flowchart TB\n  a["<T> of b"]', 'x')).rejects.toThrow(
      'the drawing does not show “<T> of b”',
    );
  });

  it('goes on after a failure', async () => {
    await board.draw('flowchart TB\n  a --> ]', 'x').catch(() => undefined);
    await expect(board.draw('flowchart TB\n  a --> b', 'x')).resolves.toContain('<svg');
  });
});
