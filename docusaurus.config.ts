import type { Config } from '@docusaurus/types';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

const config: Config = {
  title: 'X',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: true },
  markdown: { format: 'detect' },
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        routeBasePath: '/',
        sidebarPath: undefined,
        remarkPlugins: [remarkMath],
        rehypePlugins: [rehypeKatex],
      },
    ],
  ],
  themes: ['@docusaurus/theme-classic'],
};
export default config;
