/** `npm run site`: builds the site, then serves it; what a newcomer runs first. */
import { spawnSync } from 'node:child_process';

console.log('Building the site into build/ (about a minute) …');
const build = spawnSync('npx docusaurus build', { stdio: 'inherit', shell: true });
if (build.status !== 0) process.exit(build.status ?? 1);
import('./serve.ts').catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
