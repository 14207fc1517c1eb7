/** What part of a drawing is shown: a scale, and the drawing's point in the middle of the stage. */
export interface View {
  /** Stage pixels for one unit of the drawing. */
  scale: number;
  x: number;
  y: number;
}

/** A rectangle in units of the drawing (`viewBox`), or the stage in pixels (from 0, 0). */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LARGEST = 8;
/** A small drawing is not blown up beyond this when it is first shown. */
const LARGEST_FIT = 2;

/** The view that shows all of the drawing, in the middle. */
export function wholeView(drawing: Box, stage: Box): View {
  const whole = Math.min(stage.width / drawing.width, stage.height / drawing.height);
  return {
    scale: Math.min(whole, LARGEST_FIT),
    x: drawing.x + drawing.width / 2,
    y: drawing.y + drawing.height / 2,
  };
}

/** Zooms by a factor; what lies under the stage's point `at` stays there. */
export function zoom(
  view: View,
  factor: number,
  at: { x: number; y: number },
  drawing: Box,
  stage: Box,
): View {
  const smallest = Math.min(wholeView(drawing, stage).scale, 1) / 2;
  const scale = Math.min(Math.max(view.scale * factor, smallest), LARGEST);
  const [right, down] = [at.x - stage.width / 2, at.y - stage.height / 2];
  const x = view.x + right / view.scale - right / scale;
  const y = view.y + down / view.scale - down / scale;
  return inside({ scale, x, y }, drawing);
}

/** Moves the drawing by pixels of the stage; some of it always stays in sight. */
export function pan(view: View, right: number, down: number, drawing: Box): View {
  const moved = { ...view, x: view.x - right / view.scale, y: view.y - down / view.scale };
  return inside(moved, drawing);
}

/** The `viewBox` that shows a view on a stage. */
export function viewBox(view: View, stage: Box): string {
  const [width, height] = [stage.width / view.scale, stage.height / view.scale];
  return [view.x - width / 2, view.y - height / 2, width, height]
    .map((value) => Math.round(value * 100) / 100)
    .join(' ');
}

function inside(view: View, drawing: Box): View {
  const x = Math.min(Math.max(view.x, drawing.x), drawing.x + drawing.width);
  const y = Math.min(Math.max(view.y, drawing.y), drawing.y + drawing.height);
  return { ...view, x, y };
}
