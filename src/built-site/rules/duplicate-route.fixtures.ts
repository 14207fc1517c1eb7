import { type Fixture, htmlPage } from '../fixture.ts';

const both = (a: string, b: string): Fixture => ({
  files: { [a]: htmlPage('/', ''), [b]: htmlPage('/', '') },
  at: `build/${b}`,
});

export const red: Fixture[] = [
  both('internal/index.html', 'Internal/index.html'),
  both('internal.html', 'internal/index.html'),
];

export const green: Fixture[] = [both('internal/index.html', 'external/index.html')];
