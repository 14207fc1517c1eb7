import { Parser } from 'htmlparser2';
import type { BuiltPage, SeenText, Tag } from './site.ts';

const WITH_TEXT = new Set(['title', 'script', 'style']);

/** Address below the base path of an HTML file of the build folder. */
export function routeOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Reads one HTML file of the build folder. */
export function parseHtml(file: string, html: string): BuiltPage {
  const tags: Tag[] = [];
  const texts: SeenText[] = [];
  const open: Tag[] = [];
  const depth = { main: 0, svg: 0, code: 0, pre: 0 };
  const step = (name: string, by: 1 | -1) => {
    if (name in depth) depth[name as keyof typeof depth] += by;
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        step(name, 1);
        const { main, svg } = depth;
        const offset = parser.startIndex;
        const tag = { name, attributes, offset, text: '', inMain: main > 0, inSvg: svg > 0 };
        tags.push(tag);
        open.push(tag);
      },
      ontext: (text) => {
        const parent = open.at(-1);
        if (parent && WITH_TEXT.has(parent.name)) parent.text += text;
        else if (text.trim()) {
          texts.push({ text, offset: parser.startIndex, inCode: depth.code + depth.pre > 0 });
        }
      },
      onclosetag: (name) => {
        step(name, -1);
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const ids = new Set<string>();
  for (const { name, attributes } of tags) {
    if (attributes.id !== undefined) ids.add(attributes.id);
    if (name === 'a' && attributes.name !== undefined) ids.add(attributes.name);
  }
  return { file, route: routeOf(file), html, tags, texts, ids, isRedirect: isRedirect(tags) };
}

function isRedirect(tags: readonly Tag[]): boolean {
  return tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh',
  );
}
