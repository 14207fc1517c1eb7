import { outsideCode, type Peer, titleOf } from './peer.ts';

/** VitePress with its own search, and the plugin for diagrams that its users take. */
export const vitepress: Peer = {
  name: 'VitePress',
  packages: {
    vitepress: '1.6.4',
    'vitepress-plugin-mermaid': '2.0.17',
    mermaid: '11.17.2',
    vue: '3.5.22',
  },
  node: [20, 0],
  build: ['vitepress/bin/vitepress.js', 'build'],
  out: '.vitepress/dist',
  address: (path) => `/${path.replace(/(?:index)?\.md$/, (end) => (end === '.md' ? '.html' : ''))}`,
  files: (pages) => [
    ...pages
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path, text }) => ({ path, text: dialect(text) })),
    {
      path: '.vitepress/config.mjs',
      text: `import { withMermaid } from 'vitepress-plugin-mermaid';
export default withMermaid({
  title: 'Site',
  ignoreDeadLinks: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: ${JSON.stringify(
      pages
        .filter(({ path }) => path.endsWith('.md'))
        .map(({ path, text }) => ({
          text: titleOf(text),
          link: `/${path.replace(/(?:index)?\.md$/, '')}`,
        })),
    )},
  },
});
`,
    },
  ],
};

/** Titles are no headings there, double braces are expressions, and its boxes have other names. */
function dialect(text: string): string {
  const withTitle = text.replace(/^(---\n[\s\S]*?\n---\n)/, `$1\n# ${titleOf(text)}\n`);
  return outsideCode(withTitle, (line) =>
    line.replace(/^:::note/, ':::info').replace(/\{\{/g, '&lbrace;&lbrace;'),
  );
}
