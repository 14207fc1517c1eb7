import '../css/zoom.css';
import { listenForGestures } from './diagram-gestures.ts';
import { type Box, pan, type View, viewBox, wholeView, zoom } from './diagram-view.ts';

const STEP = 1.25;
const STRIDE = 80;

/**
 * Shows a diagram in a dialog over the whole window, to be zoomed and moved with mouse, touch or
 * keyboard (+ − 0, arrows, f for full screen, Esc). Nothing is animated. Focus returns to `opener`.
 */
export function openDiagram(figure: HTMLElement, opener: HTMLElement): void {
  const original = figure.querySelector('svg');
  if (!original) return;
  const title = figure.querySelector('figcaption')?.textContent ?? '';
  const svg = copyOf(original, title);
  const { x, y, width, height } = original.viewBox.baseVal;
  const drawing: Box = { x, y, width, height };

  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.setAttribute('aria-label', title);
  const sheet = add(dialog, 'div', 'diagram-sheet');
  const bar = add(sheet, 'div', 'diagram-bar');
  add(bar, 'p', 'diagram-name').textContent = title;
  const controls = add(bar, 'div', 'diagram-controls');
  const stage = add(sheet, 'div', 'diagram-stage');
  stage.append(svg);
  document.body.append(dialog);
  dialog.showModal();

  let view: View;
  const stageBox = (): Box => ({
    x: 0,
    y: 0,
    width: stage.clientWidth,
    height: stage.clientHeight,
  });
  const show = (next: View) => {
    view = next;
    svg.setAttribute('viewBox', viewBox(view, stageBox()));
    percent.textContent = `${Math.round(view.scale * 100)} %`;
  };
  const zoomBy = (factor: number, at?: { x: number; y: number }) => {
    const box = stageBox();
    show(zoom(view, factor, at ?? { x: box.width / 2, y: box.height / 2 }, drawing, box));
  };
  const panBy = (right: number, down: number) => show(pan(view, right, down, drawing));
  const fitAll = () => show(wholeView(drawing, stageBox()));
  const fullScreen = () => {
    // A browser may refuse: the dialog fills the window all the same.
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : sheet.requestFullscreen();
    change.catch(() => undefined);
  };

  const button = (sign: string, label: string, action: () => void) => {
    const control = add(controls, 'button', 'diagram-control');
    control.type = 'button';
    control.textContent = sign;
    control.title = label;
    control.setAttribute('aria-label', label);
    control.addEventListener('click', action);
  };
  button('−', 'Zoom out', () => zoomBy(1 / STEP));
  const percent = add(controls, 'output', 'diagram-percent');
  button('+', 'Zoom in', () => zoomBy(STEP));
  button('fit', 'Show all of it', fitAll);
  if (document.fullscreenEnabled) button('full', 'Full screen', fullScreen);
  button('×', 'Close', () => dialog.close());

  const keys = new Map([
    ['+', () => zoomBy(STEP)],
    ['=', () => zoomBy(STEP)],
    ['-', () => zoomBy(1 / STEP)],
    ['0', fitAll],
    ...(document.fullscreenEnabled ? ([['f', fullScreen]] as const) : []),
    ['ArrowLeft', () => panBy(STRIDE, 0)],
    ['ArrowRight', () => panBy(-STRIDE, 0)],
    ['ArrowUp', () => panBy(0, STRIDE)],
    ['ArrowDown', () => panBy(0, -STRIDE)],
  ]);
  dialog.addEventListener('keydown', (event) => {
    const action = keys.get(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  listenForGestures(stage, {
    zoom: (factor, left, top) => zoomBy(factor, { x: left, y: top }),
    pan: panBy,
  });
  const watch = new ResizeObserver(() => show(view));
  dialog.addEventListener('close', () => {
    watch.disconnect();
    dialog.remove();
    opener.focus();
  });
  fitAll();
  watch.observe(stage);
}

/** The copy has no ids of its own: its arrow heads are those of the original, which stays in place. */
function copyOf(original: SVGSVGElement, title: string): SVGSVGElement {
  const svg = original.cloneNode(true) as SVGSVGElement;
  for (const part of svg.querySelectorAll('defs, title, desc')) part.remove();
  for (const name of ['aria-labelledby', 'width', 'height']) svg.removeAttribute(name);
  svg.setAttribute('aria-label', title);
  return svg;
}

function add<Name extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  parent.append(element);
  return element;
}
