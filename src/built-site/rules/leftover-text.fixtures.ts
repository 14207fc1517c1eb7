import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'index.html': htmlPage('/', body) },
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withBody('<h1>Welcome to My Site</h1>'),
  withBody('<p>Dinosaurs are cool</p>'),
  withBody('<p>Built with Docusaurus.</p>'),
  withBody('<td>undefined</td>'),
  withBody('<td>[object Object]</td>'),
  withBody('<h2>In short {#in-short}</h2>'),
  withBody('<p>:::note</p>'),
  {
    files: { 'index.html': htmlPage('/', '', headOf('/').replace('Page /', 'Page | My Site')) },
    at: 'build/index.html:2',
  },
];

export const green: Fixture[] = [
  withBody('<p>The pages are made by Docusaurus. The result is undefined behaviour.</p>'),
  withBody('<pre>## In short {#in-short}\n:::note</pre><code>undefined</code>'),
];
