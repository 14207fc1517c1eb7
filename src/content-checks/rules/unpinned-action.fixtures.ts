import type { Fixture } from '../fixture.ts';

const FILE = '.github/workflows/a.yml';
const PINNED = `actions/checkout@${'0a'.repeat(20)}`;
const workflow = (uses: string, top = 'permissions: {}') =>
  `${top}\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n`;

export const red: Fixture[] = [
  { files: { [FILE]: workflow('actions/checkout@v4') }, at: `${FILE}:5` },
  { files: { [FILE]: workflow('actions/checkout@main # v4') }, at: `${FILE}:5` },
  { files: { [FILE]: workflow('actions/checkout@0a0a0a0 # v4') }, at: `${FILE}:5` },
  { files: { [FILE]: workflow(PINNED) }, at: `${FILE}:5` },
  { files: { [FILE]: workflow(`${PINNED} # v4`, 'name: a') }, at: `${FILE}:1` },
];

export const green: Fixture[] = [
  { files: { [FILE]: workflow(`${PINNED} # v4.2.0`) } },
  { files: { [FILE]: workflow('./.github/workflows/test.yml') } },
];
