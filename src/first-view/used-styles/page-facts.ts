import { Parser } from 'htmlparser2';

/** One kind of element of a page: elements that no selector can tell apart are one. */
export interface ElementKind {
  tag: string;
  id: string | undefined;
  classes: ReadonlySet<string>;
  attributes: Readonly<Record<string, string>>;
}

/** What of a page decides which style rules it uses. */
export interface PageFacts {
  elements: readonly ElementKind[];
  /** Words in its scripts: classes and attributes that they may set, on any element. */
  words: ReadonlySet<string>;
  /** Custom properties that its markup and scripts name. */
  properties: ReadonlySet<string>;
  /** The same for every page with the same facts. */
  key: string;
}

/** Names that the selectors of a style sheet ask for, and custom properties that it defines. */
export interface Interest {
  /** Ids, classes, and names and values of attributes. */
  names: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

/**
 * Reads of a page what a style sheet can see of it.
 *
 * @param html the page
 * @param scripts text of the scripts that it loads
 */
export function pageFacts(html: string, scripts: readonly string[], interest: Interest): PageFacts {
  const { names } = interest;
  const elements = new Map<string, ElementKind>();
  const words = new Set<string>();
  let inScript = false;
  const parser = new Parser({
    onopentag: (tag, all) => {
      // What a page says of itself to programs is no script, whatever words are in it.
      inScript = tag === 'script' && !/json|speculationrules/.test(all.type ?? '');
      const id = names.has(all.id ?? '') ? all.id : undefined;
      const classes = (all.class ?? '').split(/\s+/).filter((name) => names.has(name));
      const attributes: Record<string, string> = {};
      for (const [name, value] of Object.entries(all))
        if (name !== 'id' && name !== 'class' && names.has(name))
          attributes[name] = names.has(value) ? value : '';
      const key = JSON.stringify([tag, id, classes, attributes]);
      if (!elements.has(key)) elements.set(key, { tag, id, classes: new Set(classes), attributes });
    },
    ontext: (text) => {
      if (inScript) addWords(text, names, words);
    },
    onclosetag: () => {
      inScript = false;
    },
  });
  parser.end(html);
  for (const script of scripts) addWords(script, names, words);
  const properties = new Set<string>();
  for (const text of [html, ...scripts])
    for (const [name] of text.matchAll(/--[a-zA-Z][\w-]*/g))
      if (interest.properties.has(name)) properties.add(name);
  const key = [[...elements.keys()].sort(), [...words].sort(), [...properties].sort()].join('\n');
  return { elements: [...elements.values()], words, properties, key };
}

/** What scripts look for, not what they make. */
const lookup =
  /\.(?:querySelector(?:All)?|closest|matches|getElementById|supports)\(\s*(?:"[^"]*"|'[^']*'|`[^`]*`)/g;

/** Words inside string literals, names of tags left out, and `data-` names behind `dataset`. */
function addWords(script: string, names: ReadonlySet<string>, words: Set<string>): void {
  const code = script
    .replace(lookup, '')
    .replace(/\bcreateElement\([^)]*\)|\.type\s*=\s*["'`]\w+["'`]/g, '');
  const add = (word: string) => {
    if (names.has(word)) words.add(word);
  };
  for (const [literal] of code.matchAll(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
  ))
    for (const [word] of literal.matchAll(/[A-Za-z][\w-]*/g)) add(word);
  for (const [, name = ''] of code.matchAll(/\bdataset\.([a-zA-Z]\w*)/g))
    add(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}
