import { expect, test } from 'vitest';
import type { DocumentSource, RepositorySource } from '../schema/source.ts';
import { citeLink, citeUrl } from './cite.ts';

const commit = 'b'.repeat(40);
const repository: RepositorySource = {
  id: 'node-2026-01',
  kind: 'code',
  title: 'A node',
  repo: 'owner/node',
  commit,
  date: '2026-01-10',
};
const document: DocumentSource = {
  id: 'manual-2026',
  kind: 'docs',
  title: 'A manual',
  url: 'https://docs.example.org/manual',
  retrieved: '2026-03-01',
  undated: true,
  publisher: 'The makers',
};

test.each([
  [{ path: 'a.go', lines: 7 }, `https://github.com/owner/node/blob/${commit}/a.go#L7`],
  [
    { path: 'a b/ü.go', lines: '7-9' },
    `https://github.com/owner/node/blob/${commit}/a%20b/%C3%BC.go#L7-L9`,
  ],
  [{}, `https://github.com/owner/node/tree/${commit}`],
])('a place in a repository is a permanent link', (place, url) => {
  expect(citeUrl(repository, { source: repository.id, ...place })).toBe(url);
});

test('a repository on GitLab is addressed in its way', () => {
  const source = { ...repository, repo: 'https://gitlab.com/group/node' };
  const cite = { source: source.id, path: 'a.ml', lines: '7-9' };
  expect(citeUrl(source, cite)).toBe(`https://gitlab.com/group/node/-/blob/${commit}/a.ml#L7-9`);
});

test('an undated document counts from the day it was read', () => {
  expect(citeLink(document, { source: document.id, section: 'Limits' })).toEqual({
    source: 'manual-2026',
    title: 'A manual',
    place: 'Limits',
    url: 'https://docs.example.org/manual',
    date: '2026-03-01',
  });
});
