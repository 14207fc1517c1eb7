/** The files of the sample network, as `manifest.json` lists them. */
export interface Manifest {
  /** By the folder they are in; sizes in bytes. */
  readonly databases: {
    readonly [folder: string]: ReadonlyArray<{ readonly name: string; readonly size: number }>;
  };
}

/** Whether a file of a database directory is needed to read it: not its lock, not the text log. */
export function isDatabaseFile(name: string): boolean {
  return /^(?:CURRENT|MANIFEST-\d+|\d+\.(?:log|ldb|sst))$/.test(name);
}
