/**
 * The framework's registry (`.docusaurus/registry.js`): what a route may load, a line each. A name stands for
 * a module: a component, a page's Markdown, or a file of data.
 */
export interface Registry {
  /** Modules by the names that routes give them. */
  modules: ReadonlyMap<string, string>;
  /** The same file with only the modules that are wanted. */
  only: (wanted: (module: string) => boolean) => string;
}

const OPENING = 'export default {';
const ENTRY = /^ {2}"([^"]+)": \[.*, require\.resolveWeak\("([^"]+)"\)\],(?:\};)?$/;

/** @throws on a file that is written in another way than this release of the framework writes it */
export function parseRegistry(text: string): Registry {
  const [opening, ...lines] = text.trimEnd().split('\n');
  const entries = lines.filter((line) => line !== '};');
  if (opening !== OPENING) throw new Error('the registry of the framework opens in another way');
  const read = entries.map((line) => {
    const [, name, module] = ENTRY.exec(line) ?? [];
    if (name === undefined || module === undefined)
      throw new Error(`the registry of the framework holds a line of another kind: ${line}`);
    return { name, module, line: line.replace(/\};$/, '') };
  });
  return {
    modules: new Map(read.map(({ name, module }) => [name, module])),
    only: (wanted) =>
      [
        OPENING,
        ...read.filter(({ module }) => wanted(module)).map(({ line }) => line),
        '};',
        '',
      ].join('\n'),
  };
}

/** Whether a module holds what pages say, rather than code: their Markdown, or data made for them. */
export function isContent(module: string): boolean {
  return /\.(?:mdx?|json)(?:\?.*)?$/.test(module);
}
