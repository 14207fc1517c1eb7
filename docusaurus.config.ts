import type { Config } from '@docusaurus/types';
import { headTags } from './src/config/head.ts';
import { identity } from './src/config/identity.ts';
import { markdownHooks, markdownPlugins } from './src/config/markdown.ts';
import { additionalLanguages, prismTheme } from './src/config/prism.ts';
import { site } from './src/config/site.ts';
import { firstViewIsOn } from './src/first-view/switch.ts';

/** Whether this is the live server. */
const writing = process.env.NODE_ENV === 'development';

const editUrl = `${site.repository}/edit/${site.branch}/`;

const everyFaster = {
  swcJsLoader: true,
  swcJsMinimizer: true,
  swcHtmlMinimizer: true,
  lightningCssMinimizer: true,
  rspackBundler: true,
  ssgWorkerThreads: true,
  // It does not see what Markdown transforms read; whole pages are kept instead (see src/plugins/rebuild).
  rspackPersistentCache: false,
  gitEagerVcs: true,
} as const;

const config: Config = {
  title: identity.name,
  tagline: identity.tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  trailingSlash: true,
  // It would be a script of its own on the home page, and pages work without the framework's.
  baseUrlIssueBanner: false,
  customFields: { repository: site.repository, branch: site.branch, forum: site.forum },
  headTags,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: {
    v4: true,
    // The server's bundle would wait for the client's, which holds no page (see src/plugins/lean-client).
    faster: { ...everyFaster, mdxCrossCompilerCache: writing || !firstViewIsOn(process.env) },
  },
  storage: { type: 'localStorage', namespace: 'nom' },
  markdown: {
    // `.md` is plain Markdown and runs no code at build; `.mdx` only where a component is needed.
    format: 'detect',
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    ...markdownHooks,
  },
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        routeBasePath: '/',
        sidebarPath: './sidebars.ts',
        editUrl,
        breadcrumbs: true,
        ...markdownPlugins,
      },
    ],
    [
      '@docusaurus/plugin-content-blog',
      {
        routeBasePath: 'blog',
        blogTitle: 'Community updates',
        blogDescription:
          'What was done, what was found and what comes next in the search for a virtual machine for the Network of Momentum: the community updates of this research.',
        blogSidebarCount: 0,
        archiveBasePath: null,
        postsPerPage: 20,
        showReadingTime: true,
        onInlineTags: 'throw',
        onInlineAuthors: 'throw',
        onUntruncatedBlogPosts: 'ignore',
        feedOptions: {
          type: ['atom', 'json'],
          title: `${identity.name}: updates`,
          description: 'What was done, what was found and what comes next.',
          copyright: 'CC BY 4.0',
        },
        editUrl,
        ...markdownPlugins,
      },
    ],
    '@docusaurus/plugin-content-pages',
    './src/plugins/claims/index.ts',
    './src/plugins/discussed/index.ts',
    './src/plugins/glossary/index.ts',
    './src/plugins/research-state/index.ts',
    './src/plugins/sample-network/index.ts',
    './src/plugins/section-prints/index.ts',
    './src/plugins/survey-data/index.ts',
    './src/plugins/update-steps/index.ts',
    './src/plugins/notices/index.ts',
    './src/plugins/lean-client/index.ts',
    './src/plugins/rebuild/index.ts',
    './src/plugins/after-build/index.ts',
  ],
  themes: [
    [
      '@docusaurus/theme-classic',
      {
        customCss: [
          'tokens',
          'base',
          'content',
          'later',
          'code',
          'citations',
          'compare',
          'diagrams',
          'foot',
          'matrix',
          'pictures',
          'cards',
          'print',
        ].map((name) => `./src/css/${name}.css`),
      },
    ],
  ],
  // Formulas: shipped pages get the styles only where they have some (src/plugins/after-build).
  stylesheets: writing ? [`${site.baseUrl}katex.min.css`] : [],
  staticDirectories: writing ? ['static', 'node_modules/katex/dist'] : ['static'],
  clientModules: ['./src/enhance/live.ts'],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    prism: { theme: prismTheme, darkTheme: prismTheme, additionalLanguages },
    metadata: [{ name: 'twitter:card', content: 'summary_large_image' }],
    image: 'img/card.png',
  },
};

export default config;
