import { blogPost, docPage, type Fixture } from '../fixture.ts';

const badDoc = (key: string, value: string): Fixture => ({
  files: { 'docs/a.md': docPage('Text.', { [key]: value }) },
  at: 'docs/a.md',
});
const badPost = (key: string, value: string): Fixture => ({
  files: { 'blog/a.md': blogPost('Text.', { [key]: value }) },
  at: 'blog/a.md',
});

export const red: Fixture[] = [
  badDoc('status', 'finished'),
  badDoc('verified', '2026-02-30'),
  badDoc('verified', 'yesterday'),
  badDoc('commit', 'a1b2c3'),
  badDoc('commit', 'main'),
  badDoc('sidebar_position', 'first'),
  badDoc('title', '12'),
  badDoc('discussions', 'https://forum.example/t/1'),
  badDoc('discussions', '["http://forum.example/t/1"]'),
  badDoc('discussions', '["https://forum.example/t/1", "https://forum.example/t/1"]'),
  badPost('slug', 'Two Words'),
  badPost('authors', '[]'),
  badPost('tags', '["Big News"]'),
  badPost('image', 'https://elsewhere.example/card.png'),
  badPost('next', 'everything'),
  badPost('next', '[{id: one, text: Do it, when: soon}]'),
  badPost('next', '[{id: one, text: Do it}, {id: one, text: Do it again}]'),
  badPost('next', '[{id: one, text: Do it, done: "//elsewhere.example/"}]'),
];

export const green: Fixture[] = [
  { files: { 'docs/a.md': docPage('Text.', { status: 'reviewed', verified: '2024-02-29' }) } },
  {
    files: {
      'blog/a.md': blogPost('Text.', {
        next: '[{id: one, text: Do it}, {id: two, text: Then this}]',
        done: '[{step: three, where: /internal/}]',
      }),
    },
  },
];
