import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pan, viewBox, wholeView, zoom } from './diagram-view.ts';

const drawing = { x: -10, y: 20, width: 400, height: 200 };
const stage = { x: 0, y: 0, width: 800, height: 800 };

describe('wholeView', () => {
  it('shows all of the drawing in the middle', () => {
    expect(wholeView(drawing, stage)).toEqual({ scale: 2, x: 190, y: 120 });
    expect(viewBox(wholeView(drawing, stage), stage)).toBe('-10 -80 400 400');
  });

  it('does not blow up a small one', () => {
    expect(wholeView({ ...drawing, width: 10, height: 10 }, stage).scale).toBe(2);
  });
});

describe('zoom', () => {
  it('keeps what lies under the pointer, as long as the drawing stays in sight', () => {
    const start = wholeView(drawing, stage);
    const under = (view: typeof start, at: { x: number; y: number }) => [
      view.x + (at.x - 400) / view.scale,
      view.y + (at.y - 400) / view.scale,
    ];
    const at = { x: 500, y: 420 };
    const zoomed = zoom(start, 1.5, at, drawing, stage);
    expect(zoomed.scale).toBe(3);
    const [x, y] = under(zoomed, at);
    expect(x).toBeCloseTo(under(start, at)[0]!);
    expect(y).toBeCloseTo(under(start, at)[1]!);
  });

  it('stays within its limits and keeps the drawing in sight, whatever is asked', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
      right: fc.double({ min: -5000, max: 5000, noNaN: true }),
      down: fc.double({ min: -5000, max: 5000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let view = wholeView(drawing, stage);
        for (const { factor, right, down } of steps) {
          view = zoom(view, factor, { x: right, y: down }, drawing, stage);
          view = pan(view, right, down, drawing);
          expect(view.scale).toBeGreaterThanOrEqual(0.5);
          expect(view.scale).toBeLessThanOrEqual(8);
          expect(view.x).toBeGreaterThanOrEqual(drawing.x);
          expect(view.x).toBeLessThanOrEqual(drawing.x + drawing.width);
          expect(view.y).toBeGreaterThanOrEqual(drawing.y);
          expect(view.y).toBeLessThanOrEqual(drawing.y + drawing.height);
        }
      }),
    );
  });
});

describe('pan', () => {
  it('moves the drawing with the hand', () => {
    expect(pan({ scale: 2, x: 190, y: 120 }, 100, -40, drawing)).toEqual({
      scale: 2,
      x: 140,
      y: 140,
    });
  });
});
