/** An SVG element as the browser shows it: geometry from attributes, looks from computed style. */
export interface CapturedElement {
  tag: string;
  attributes: Record<string, string>;
  style: Record<string, string>;
  children: Array<CapturedElement | string>;
}

/** A drawing taken out of the browser. */
export interface Capture {
  root: CapturedElement;
  /** Bounding box of everything painted, in user units. */
  box: { x: number; y: number; width: number; height: number };
}

/** The computed properties that decide how a drawing looks. */
export const CAPTURED_PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

/**
 * Runs inside the browser's page, so it may only use its arguments and the DOM: renders a diagram
 * with the library that the page has loaded, and leaves it in the page.
 * @throws Error with the library's message when the source cannot be drawn.
 */
export async function renderInPage(input: { source: string; config: object }): Promise<void> {
  interface Library {
    initialize(config: object): void;
    render(id: string, source: string): Promise<{ svg: string }>;
  }
  // Sketched lines are placed at random: always at the same random.
  let seed = 1;
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const library = (globalThis as unknown as { mermaid: Library }).mermaid;
  library.initialize(input.config);
  const { svg } = await library.render('drawing', input.source);
  document.body.innerHTML = svg;
}

/** Runs inside the browser's page: reads back what is visible of the drawing there. */
export function captureFromPage(properties: readonly string[]): Capture {
  const read = (element: Element): CapturedElement | undefined => {
    const computed = getComputedStyle(element);
    const outOfSight = computed.display === 'none' || computed.visibility === 'hidden';
    if (outOfSight && !element.closest('defs, marker')) return undefined;
    if (/^(style|title|desc|filter|linearGradient)$/.test(element.tagName)) return undefined;
    const attributes = Object.fromEntries([...element.attributes].map((a) => [a.name, a.value]));
    const style = Object.fromEntries(
      properties.map((property) => [property, computed.getPropertyValue(property)]),
    );
    const children: CapturedElement['children'] = [];
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) children.push(child.textContent ?? '');
      const inner = child instanceof Element ? read(child) : undefined;
      if (inner) children.push(inner);
    }
    return { tag: element.tagName, attributes, style, children };
  };
  const root = document.querySelector('svg') as SVGSVGElement;
  const { x, y, width, height } = root.getBBox();
  const captured = read(root);
  if (!captured) throw new Error('the drawing is invisible');
  return { root: captured, box: { x, y, width, height } };
}
