import type { Problem } from '../../problems/problem.ts';
import { readXml, type XmlElement } from '../../strict-xml/read-xml.ts';
import { reachesOut, setsOwnPropertiesOnly, styleReachesOut } from '../../strict-xml/values.ts';
import { type ContentRule, reporter } from '../rule.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_WORDS } from '../svg-names.ts';
import { placeAt } from '../text-of-file.ts';

const NAME = 'svg-content';
const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};
const FIX =
  'Export the drawing as plain shapes, without scripts, links, style attributes, embedded pages or remote parts.';
const XML_FIX =
  'Export the drawing as plain SVG: well-formed XML without document type, CDATA sections and the like.';

/** An SVG file is a small web page: it may draw, and nothing else. */
export const svgContent: ContentRule = {
  name: NAME,
  demands:
    'SVG files are well-formed and hold no script, handler, style attribute or outside part.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path, text } of files) {
      if (text === undefined || !path.endsWith('.svg')) continue;
      const report = reporter(NAME, path, problems);
      for (const { offset, message, fix } of faultsOf(text))
        report({ position: { start: placeAt(text, offset) } }, message, fix);
    }
    return problems;
  },
};

interface Fault {
  offset: number;
  message: string;
  fix: string;
}

function faultsOf(text: string): Fault[] {
  const read = readXml(text);
  if ('fault' in read) return [{ ...read.fault, fix: XML_FIX }];
  const { root } = read;
  const faults: Fault[] = [];
  const complain = ({ offset }: XmlElement, message: string) =>
    faults.push({ offset, message, fix: FIX });
  if (root.name !== 'svg' || root.attributes.get('xmlns') !== NAMESPACES.xmlns)
    complain(root, `the first element is not <svg xmlns="${NAMESPACES.xmlns}">`);
  inspect(root, root, complain);
  return faults;
}

function inspect(
  element: XmlElement,
  root: XmlElement,
  complain: (element: XmlElement, message: string) => void,
): void {
  const { name, attributes, children } = element;
  if (!SVG_ELEMENTS.has(name)) complain(element, `element <${name}> does not belong in a drawing`);
  for (const [attribute, value] of attributes) {
    const fault = attributeFault(attribute, value, element === root);
    if (fault) complain(element, fault);
  }
  if (attributes.has('xlink:href') && !root.attributes.has('xmlns:xlink'))
    complain(element, 'xlink:href without xmlns:xlink on the first element');
  for (const child of children) {
    if (child.kind === 'element') {
      if (SVG_WORDS.has(name)) complain(child, `<${name}> holds an element, not only words`);
      inspect(child, root, complain);
    } else if (name === 'style' && styleReachesOut(child.text)) {
      complain(element, 'the style refers to something outside the file');
    }
  }
}

function attributeFault(name: string, value: string, onRoot: boolean): string | undefined {
  if (name === 'style' && onRoot && setsOwnPropertiesOnly(value)) return undefined;
  if (/^on/i.test(name)) return `event handler ${name}`;
  if (!SVG_ATTRIBUTES.has(name) && !/^(?:data|aria)-[a-z-]+$/.test(name)) {
    return `the attribute ${name} does not belong in a drawing`;
  }
  const namespace = NAMESPACES[name];
  if (namespace !== undefined) {
    if (!onRoot) return `${name} on an element that is not the first`;
    return value === namespace ? undefined : `namespace ${value.slice(0, 60)}`;
  }
  if (/^(?:xlink:)?href$/.test(name) && !value.startsWith('#')) {
    return `reference to ${value.slice(0, 60)}`;
  }
  return reachesOut(value) ? `${name} refers to something outside the file` : undefined;
}
