import { describe, expect, it } from 'vitest';
import { checkLockFile, problemsOf } from './check.ts';
import { missingPlatforms, withPlatforms } from './platforms.ts';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/cli-linux-x64': '2.0.0',
        '@tool/cli-linux-x64-musl': '2.0.0',
        '@tool/windows-arm64': '2.0.0',
        fsevents: '^2.3.0',
      },
    },
    'node_modules/@tool/cli-linux-x64': { version: '2.0.0' },
  },
};

describe('missingPlatforms', () => {
  it('names what is offered and not held; ranges and names without a platform are not ours', () => {
    expect(missingPlatforms(lock).map(({ name }) => name)).toEqual([
      '@tool/cli-linux-x64-musl',
      '@tool/windows-arm64',
    ]);
  });
});

describe('withPlatforms', () => {
  it('adds each with its platform, in order, and leaves nothing to add', () => {
    const full = withPlatforms(lock);
    expect(full.packages['node_modules/@tool/cli-linux-x64-musl']).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    });
    expect(full.packages['node_modules/@tool/windows-arm64']).toMatchObject({
      os: ['win32'],
      cpu: ['arm64'],
    });
    expect(Object.keys(full.packages)).toEqual([...Object.keys(full.packages)].sort());
    expect(missingPlatforms(full)).toEqual([]);
  });
});

describe('problemsOf', () => {
  it('refuses a forgotten platform', () => {
    expect(problemsOf(lock).map(({ rule }) => rule)).toEqual(['lock-platform', 'lock-platform']);
  });

  it('refuses an address outside the public registry', () => {
    const private_ = {
      packages: {
        'node_modules/x': { version: '1.0.0', resolved: 'https://mirror.example/x.tgz' },
      },
    };
    expect(problemsOf(private_)).toMatchObject([{ rule: 'lock-registry' }]);
  });

  it('accepts the lock file as it stands', () => {
    expect(checkLockFile('.')).toEqual([]);
  });
});
