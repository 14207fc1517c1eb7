/** Licences that packages of this project may have, as SPDX names. */
export const LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
];

/** Licences that only some packages have, each with the reason why it may be used. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  'CC BY-SA 4.0': 'a list of words for the spelling check; a tool, not part of the site',
};

/** Packages whose licence is not in the field where npm looks, with the one that was read in their files. */
export const READ_IN_FILES: Readonly<Record<string, string>> = {
  eval: 'MIT',
  format: 'MIT',
  khroma: 'MIT',
  'require-like': 'MIT',
};

/** A package that wants to run a script when it is installed. */
export interface InstallScript {
  /** Whether it may: `npm ci` is then followed by `npm rebuild` of it. */
  runs: boolean;
  /** What the script does, and why it is (not) needed. */
  why: string;
}

/**
 * The allow-list of install scripts. `.npmrc` switches all of them off; a package that brings one has to be read
 * and entered here before the checks pass.
 */
export const INSTALL_SCRIPTS: Readonly<Record<string, InstallScript>> = {
  '@swc/core': {
    runs: false,
    why: 'checks that the prebuilt binary loads; the build would say so too',
  },
  'classic-level': {
    runs: false,
    why: 'compiles where no prebuilt binary fits; one is in the package',
  },
  'core-js': { runs: false, why: 'prints an appeal for donations' },
  esbuild: {
    runs: false,
    why: 'replaces its own starter by the binary to start faster; works without',
  },
  'tree-sitter-go': { runs: false, why: 'compiles a native grammar; the WebAssembly one is used' },
};
