/** The parts of package-lock.json that matter here. */
export interface LockFile {
  packages: Record<string, LockEntry>;
}

/** One installed package in the lock file. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

/** A package for another platform that some package offers and the lock file does not hold. */
export interface MissingPlatform {
  name: string;
  version: string;
  /** Whether the package that offers it is a development dependency. */
  dev: boolean;
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'windows',
  'aix',
  'netbsd',
  'openbsd',
  'sunos',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/**
 * Packages for other platforms that the lock file lacks. npm forgets them when it made the file from what was
 * installed, and `npm ci` then refuses the file (or, on that platform, installs a tool without its program).
 */
export function missingPlatforms({ packages }: LockFile): MissingPlatform[] {
  const missing = new Map<string, MissingPlatform>();
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const exact = /^\d+\.\d+\.\d+[\w.-]*$/.test(version);
      const held = Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
      if (exact && !held && platformOf(name))
        missing.set(name, { name, version, dev: entry.dev === true });
    }
  }
  return [...missing.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The lock file with an entry for each of them: version, and the platform that its name states. */
export function withPlatforms(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const { name, version, dev } of missingPlatforms(lock)) {
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev ? { dev } : {}),
      optional: true,
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** `@biomejs/cli-linux-x64-musl` → linux, x64, musl; undefined for a name that states no platform. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.split(/[/-]/);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (!os || !cpu) return undefined;
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : os === 'linux' && parts.some((part) => part.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os === 'windows' ? 'win32' : os] };
}
