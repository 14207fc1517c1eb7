/** The files of the sample network, as `manifest.json` lists them. */
export interface Manifest {
  /** By the folder they are in; sizes in bytes. */
  readonly databases: {
    readonly [folder: string]: ReadonlyArray<{ readonly name: string; readonly size: number }>;
  };
}

/** Whether a file says which manifest counts: what every LevelDB directory has. */
export function isCurrentFile(name: string): boolean {
  return /^CURRENT(?:\.\d+|\.bak)?$/.test(name);
}

/**
 * Whether a file of a database directory is needed to read it: not its lock, not the text log. What
 * a writer left of CURRENT when it was interrupted counts where there is no other.
 */
export function isDatabaseFile(name: string): boolean {
  return isCurrentFile(name) || /^(?:MANIFEST-\d+|\d+\.(?:log|ldb|sst))$/.test(name);
}
