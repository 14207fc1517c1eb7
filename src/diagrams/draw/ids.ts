import type { CapturedElement } from './capture.ts';

const REFERENCE = /^(?:url\(["']?#(.*?)["']?\)|#(.*))$/;
const REFERRING = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'href', 'xlink:href'];

/**
 * Gives every id that something in the drawing refers to a short name of its own
 * (`<prefix>-0`, `<prefix>-1`, …), and takes all other ids away.
 */
export function renameIds(root: CapturedElement, prefix: string): CapturedElement {
  const names = new Map<string, string>();
  visit(root, (element) => {
    for (const attribute of REFERRING) {
      const id = referredId(element.attributes[attribute]);
      if (id && !names.has(id)) names.set(id, `${prefix}-${names.size}`);
    }
  });
  return rename(root, names);
}

function rename(element: CapturedElement, names: ReadonlyMap<string, string>): CapturedElement {
  const { id, ...attributes } = element.attributes;
  const ownName = id === undefined ? undefined : names.get(id);
  if (ownName) attributes.id = ownName;
  for (const attribute of REFERRING) {
    const target = referredId(attributes[attribute]);
    if (!target) continue;
    const name = names.get(target);
    attributes[attribute] = attribute.endsWith('href') ? `#${name}` : `url(#${name})`;
  }
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : rename(child, names),
  );
  return { ...element, attributes, children };
}

function referredId(value: string | undefined): string | undefined {
  const match = value === undefined ? null : REFERENCE.exec(value);
  return match?.[1] ?? match?.[2];
}

function visit(element: CapturedElement, look: (element: CapturedElement) => void): void {
  look(element);
  for (const child of element.children) if (typeof child !== 'string') visit(child, look);
}
