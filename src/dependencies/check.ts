import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockFile } from '../lock-file/platforms.ts';
import type { Problem } from '../problems/problem.ts';
import { EXCEPTIONS, INSTALL_SCRIPTS, LICENCES, READ_IN_FILES } from './policy.ts';
import { licencesOf } from './spdx.ts';

/** The parts of package.json that are looked at. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Settings of npm without which a checkout could run what nobody read. */
const SETTINGS = ['ignore-scripts=true', 'save-exact=true', 'engine-strict=true'];
const POLICY = 'src/dependencies/policy.ts';

/** Every problem of the dependencies on disk. */
export function checkDependencies(root: string): Problem[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const manifests = readdirSync(join(root, 'packages')).map(
    (name) => `packages/${name}/package.json`,
  );
  return [
    ...['package.json', ...manifests].flatMap((file) =>
      inexact(JSON.parse(read(file)) as Manifest, file),
    ),
    ...settings(read('.npmrc')),
    ...unreviewed(JSON.parse(read('package-lock.json')) as LockFile),
  ];
}

/** Direct dependencies that name a range instead of a version. */
export function inexact(
  { dependencies = {}, devDependencies = {} }: Manifest,
  file = 'package.json',
): Problem[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({
      file,
      rule: 'dependency-exact',
      message: `${name} may be any of ${version}.`,
      fix: 'Write the exact version: npm install -E.',
    }));
}

/** Settings that .npmrc lacks, or takes back further down. */
export function settings(npmrc: string): Problem[] {
  const lines = npmrc.split('\n').map((line) => line.replaceAll(/\s/g, ''));
  const last = (name: string) => lines.filter((line) => line.startsWith(`${name}=`)).at(-1);
  return SETTINGS.filter((setting) => last(setting.split('=')[0] ?? '') !== setting).map(
    (setting) => ({
      file: '.npmrc',
      rule: 'dependency-setting',
      message: `The setting ${setting} is missing.`,
      fix: 'Put it back: without it an install could run or change what nobody read.',
    }),
  );
}

/** Packages whose licence or install script nobody has judged, and judgements without a package. */
export function unreviewed({ packages }: LockFile): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, message: string, fix: string) =>
    problems.push({ file, rule: 'dependency-reviewed', message, fix });
  const scripts = new Set<string>();
  for (const [path, { license, hasInstallScript, optional, link }] of Object.entries(packages)) {
    const name = path.replace(/^.*node_modules\//, '');
    // The site and its own packages; what they bring with them lies in a node_modules.
    if (!path.includes('node_modules/') || link === true) continue;
    if (hasInstallScript === true) scripts.add(name);
    // Binaries for other platforms carry the licence of the package that offers them.
    if (license === undefined && optional === true) continue;
    const unknown = licencesOf(String(license ?? READ_IN_FILES[name])).filter(
      (one) => !LICENCES.includes(one) && EXCEPTIONS[one] === undefined,
    );
    if (unknown.length > 0) {
      const fix = `Read the licence; enter it into ${POLICY}, or choose another package.`;
      report('package-lock.json', `${name} is under ${unknown.join(', ')}.`, fix);
    }
  }
  for (const name of scripts) {
    if (INSTALL_SCRIPTS[name]) continue;
    const fix = `Read the script; enter the package into ${POLICY} with what it does.`;
    report('package-lock.json', `${name} wants to run a script when it is installed.`, fix);
  }
  for (const name of Object.keys(INSTALL_SCRIPTS)) {
    if (scripts.has(name)) continue;
    report(POLICY, `${name} has no install script any more.`, 'Delete its entry.');
  }
  return problems;
}
