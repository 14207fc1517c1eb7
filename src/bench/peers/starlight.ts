import { folderAddress, outsideCode, type Peer, topFolders } from './peer.ts';

/** Starlight, with the plugin for diagrams that its users take. */
export const starlight: Peer = {
  name: 'Starlight',
  packages: {
    astro: '7.3.5',
    '@astrojs/starlight': '0.42.4',
    'astro-mermaid': '2.1.0',
    mermaid: '11.17.2',
  },
  node: [22, 12],
  build: ['astro/bin/astro.mjs', 'build'],
  out: 'dist',
  address: folderAddress,
  files: (pages) => [
    ...pages
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path, text }) => ({
        path: `src/content/docs/${path}`,
        // It names headings itself.
        text: outsideCode(text, (line) => line.replace(/^(#+ .*?)\s*\{#[\w-]+\}\s*$/, '$1')),
      })),
    {
      path: 'src/content.config.ts',
      text: `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    {
      path: 'astro.config.mjs',
      text: `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import mermaid from 'astro-mermaid';
export default defineConfig({
  site: 'https://site.example',
  telemetry: false,
  integrations: [
    mermaid(),
    starlight({
      title: 'Site',
      sidebar: ${JSON.stringify(
        topFolders(pages).map((label) => ({
          label,
          items: [{ autogenerate: { directory: label } }],
        })),
      )},
    }),
  ],
});
`,
    },
  ],
};
