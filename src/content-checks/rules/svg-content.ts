import { Parser } from 'htmlparser2';
import type { Problem } from '../../problems/problem.ts';
import { type ContentRule, type Report, reporter } from '../rule.ts';
import { placeAt } from '../text-of-file.ts';

const NAME = 'svg-content';
/** Elements that draw or describe; what is not listed could run, load, link or animate. */
const DRAWING = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
  textPath marker style linearGradient radialGradient stop pattern clipPath mask filter feBlend
  feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset`.split(/\s+/),
);
const OUTSIDE = /url\(\s*["']?\s*(?!["']?#)|@import|javascript:|expression\(/i;
const FIX =
  'Export the drawing as plain shapes, without scripts, links, embedded pages or remote parts.';

/** An SVG file is a small web page: it may draw, and nothing else. */
export const svgContent: ContentRule = {
  name: NAME,
  demands: 'SVG files hold no script, handler, embedded page or outside reference.',
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path, text } of files) {
      if (text !== undefined && path.endsWith('.svg')) {
        checkSvg(text, reporter(NAME, path, problems));
      }
    }
    return problems;
  },
};

/** Deeper than any drawing is; readers of XML give up at some depth, each at its own. */
const DEEPEST = 100;

function checkSvg(text: string, report: Report): void {
  let inStyle = false;
  let depth = 0;
  const complain = (message: string) =>
    report({ position: { start: placeAt(text, parser.startIndex) } }, message, FIX);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        inStyle = name === 'style';
        depth += 1;
        if (depth === DEEPEST + 1) complain(`elements nest deeper than ${DEEPEST}`);
        if (!DRAWING.has(name)) complain(`element <${name}> does not belong in a drawing`);
        for (const [attribute, value] of Object.entries(attributes)) {
          const fault = attributeFault(attribute, value);
          if (fault) complain(fault);
        }
      },
      onclosetag: () => {
        inStyle = false;
        depth -= 1;
      },
      ontext: (data) => {
        if (inStyle && OUTSIDE.test(data))
          complain('the style refers to something outside the file');
      },
      oncdatastart: () => complain('CDATA section'),
      onprocessinginstruction: (name) => {
        if (name !== '?xml') complain(`<${name}> declaration`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
}

function attributeFault(attribute: string, value: string): string | undefined {
  const name = attribute.replace(/^.*:/, '').toLowerCase();
  if (name.startsWith('on')) return `event handler ${attribute}`;
  if ((name === 'href' || name === 'src') && !value.trim().startsWith('#')) {
    return `reference to ${value.slice(0, 60)}`;
  }
  if (attribute === 'xmlns' && value !== 'http://www.w3.org/2000/svg') {
    return `namespace ${value.slice(0, 60)}`;
  }
  if (!attribute.startsWith('xmlns') && OUTSIDE.test(value)) {
    return `${attribute} refers to something outside the file`;
  }
  return undefined;
}
