import { type Fixture, htmlPage } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'index.html': htmlPage('/', body) },
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withBody('<img src="/a.png" alt="A">'),
  withBody('<img src="/a.png" alt="A" width="10">'),
  withBody('<img src="/a.png" alt="A" width="auto" height="10">'),
];

export const green: Fixture[] = [withBody('<img src="/a.png" alt="A" width="10" height="20">')];
