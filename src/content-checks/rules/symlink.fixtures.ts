import type { Fixture } from '../fixture.ts';

export const red: Fixture[] = [
  { files: {}, symlinks: { 'static/a.txt': '../outside.txt' }, at: 'static/a.txt' },
  { files: {}, symlinks: { 'src/a.ts': '/etc/hosts' }, at: 'src/a.ts' },
  { files: {}, symlinks: { 'docs/a.md': 'docs/b.md' }, at: 'docs/a.md' },
];

export const green: Fixture[] = [{ files: {}, symlinks: { 'packages/a/LICENSE': 'LICENSE' } }];
