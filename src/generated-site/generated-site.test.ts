import { describe, expect, it } from 'vitest';
import { isContent, parseRegistry } from './registry.ts';
import { readRoutes } from './routes.ts';

const line = (name: string, module: string) =>
  `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "${module}"), "${module}", require.resolveWeak("${module}")],`;
const registry = (...lines: string[]) => `export default {\n${lines.join('\n')}};\n`;

describe('the registry', () => {
  const two = registry(line('a1', '@site/docs/a.md'), line('b2', '@theme/DocItem'));

  it('names modules', () => {
    expect([...parseRegistry(two).modules]).toEqual([
      ['a1', '@site/docs/a.md'],
      ['b2', '@theme/DocItem'],
    ]);
  });

  it.each([
    [['@site/docs/a.md'], ['@theme/DocItem']],
    [['@theme/DocItem'], ['@site/docs/a.md']],
    [[], ['@site/docs/a.md', '@theme/DocItem']],
  ])('is a module again with only %j', (wanted, gone) => {
    const text = parseRegistry(two).only((module) => (wanted as string[]).includes(module));
    expect([...parseRegistry(text).modules.values()]).toEqual(wanted);
    for (const module of gone) expect(text).not.toContain(module);
    expect(text.replace(/\[\(\) => .*?\)\],/g, '1,')).toMatch(
      /^export default \{\n(?: {2}"\w+": 1,\n)*\};\n$/,
    );
  });

  it('is refused when the framework writes it in another way', () => {
    expect(() => parseRegistry(`module.exports = {\n${line('a', 'b')}};\n`)).toThrow('another way');
    expect(() => parseRegistry(registry('  a: () => import("b"),'))).toThrow('another kind');
  });
});

describe('content', () => {
  it.each(['@site/docs/a.md', '@site/blog/a.md?truncated=true', '@generated/x/p/a.json', 'a.mdx'])(
    'is %s',
    (module) => expect(isContent(module)).toBe(true),
  );
  it.each(['@theme/DocItem', '@site/src/components/A/index.tsx', '@generated/docusaurus.config'])(
    'is not %s',
    (module) => expect(isContent(module)).toBe(false),
  );
});

describe('routes', () => {
  const code = `export default [
  {
    path: '/a/',
    component: ComponentCreator('/a/', 'abc'),
    exact: true
  },
  {
    path: '/',
    component: ComponentCreator('/', 'd3f'),
    routes: [
      {
        path: '/it\\'s/',
        component: ComponentCreator('/it\\'s/', '0a1'),
        exact: true,
        sidebar: "x"
      }
    ]
  },
  {
    path: '*',
    component: ComponentCreator('*'),
  },
];
`;
  const chunks = {
    '/a/-abc': { __comp: 'c1', items: [{ content: 'c2' }, { content: 'c3' }] },
    '/-d3f': { __comp: 'f1', __props: 'f2' },
    "/it's/-0a1": { __comp: 'c1', content: 'c4' },
  };

  it('are pages and the frames around them, with the modules that they load', () => {
    const { pages, frames } = readRoutes(code, chunks);
    expect([...frames]).toEqual(['f1', 'f2']);
    expect([...pages].map(([path, names]) => [path, [...names]])).toEqual([
      ['/a/', ['c1', 'c2', 'c3']],
      ["/it's/", ['c1', 'c4']],
    ]);
  });

  it('are refused when the two files do not agree', () => {
    expect(() => readRoutes(code, { ...chunks, '/b/-000': 'c9' })).toThrow('/b/-000');
    const { '/a/-abc': _, ...without } = chunks;
    expect(() => readRoutes(code, without)).toThrow('/a/-abc');
  });
});
