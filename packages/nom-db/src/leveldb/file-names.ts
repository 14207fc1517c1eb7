/** What a file of a database directory is, by its name. */
export interface FileName {
  readonly kind: 'table' | 'log' | 'manifest';
  readonly number: number;
  readonly name: string;
}

const PATTERN = /^(?:(\d{1,15})\.(ldb|sst|log)|MANIFEST-(\d{1,15}))$/;

/** Reads a file name; `undefined` for names that mean nothing here (LOCK, LOG, foreign files). */
export function parseFileName(name: string): FileName | undefined {
  const match = PATTERN.exec(name);
  if (!match) return undefined;
  const [, digits, suffix, manifestDigits] = match;
  if (manifestDigits !== undefined) {
    return { kind: 'manifest', number: Number(manifestDigits), name };
  }
  return { kind: suffix === 'log' ? 'log' : 'table', number: Number(digits), name };
}
