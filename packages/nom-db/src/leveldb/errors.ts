/**
 * What can go wrong. Every error has a `code` to branch on and says what to do in its message.
 *
 * - `corrupt`: the bytes are not what LevelDB writes; `file` and `offset` name the place
 * - `vanished`: a file is not there (any more)
 * - `unreadable`: a file is there and may not be read
 * - `not-a-database`: the directory holds no LevelDB
 * - `unsupported`: a LevelDB with an order or a compression that this reader does not know
 * - `changing`: the directory changed faster than a consistent view could be taken
 */
export type DatabaseErrorCode =
  | 'corrupt'
  | 'vanished'
  | 'unreadable'
  | 'not-a-database'
  | 'unsupported'
  | 'changing';

/** The base of all errors that the reader throws on purpose. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The bytes at `offset` of `file` are damaged, or are not LevelDB. */
export class CorruptionError extends DatabaseError {
  readonly file: string;
  /** Where in the file, in bytes from its start. */
  readonly offset: number;
  readonly reason: string;

  constructor(file: string, offset: number, reason: string) {
    super('corrupt', `${file} is corrupt at byte ${offset}: ${reason}`);
    this.file = file;
    this.offset = offset;
    this.reason = reason;
  }
}

/** A file that is needed is not there, or was removed while it was read. */
export class FileVanishedError extends DatabaseError {
  readonly file: string;

  constructor(file: string, options?: ErrorOptions) {
    super('vanished', `${file} is missing, or was removed while it was read`, options);
    this.file = file;
  }
}

/** A file is there and could not be read: no permission, or the device failed. */
export class UnreadableFileError extends DatabaseError {
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('unreadable', `${file} could not be read: ${reason}`, options);
    this.file = file;
  }
}

/** The system gives this process no more open files. */
export class TooManyFilesError extends UnreadableFileError {
  constructor(file: string, options?: ErrorOptions) {
    super(file, 'too many open files', options);
  }
}

/** The directory is not a LevelDB. */
export class NotADatabaseError extends DatabaseError {
  constructor(message: string) {
    super('not-a-database', message);
  }
}

/** A LevelDB that uses something this reader does not know. */
export class UnsupportedError extends DatabaseError {
  readonly file: string;

  constructor(file: string, what: string) {
    super('unsupported', `${file}: ${what}`);
    this.file = file;
  }
}

/** No consistent view could be taken: the node replaced files faster than they were read. */
export class ChangingDirectoryError extends DatabaseError {
  constructor(attempts: number, options?: ErrorOptions) {
    super(
      'changing',
      `the database changed during each of ${attempts} attempts to open it; ` +
        'stop the node, or copy the directory and read the copy',
      options,
    );
  }
}
