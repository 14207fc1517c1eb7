/** How an answer is written. */
export type Format = 'human' | 'json' | 'csv';

/** What may stand in a table. Bytes are written as hex, `null` as nothing. */
export type Cell = string | number | bigint | boolean | Uint8Array | null | undefined;

/** A column: the name in JSON and CSV, and how people see it. */
export interface Column {
  readonly name: string;
  /** Above the column for people; the name unless given. */
  readonly title?: string;
  readonly align?: 'left' | 'right';
}

/** Takes text for standard output; resolves when more may come. */
export type Sink = (text: string) => Promise<void>;

/** Rows that are looked at to find how wide the columns are; later rows are not held back. */
const MEASURED_ROWS = 500;
/** Text is handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** Writes answers in the format that was asked for. Rows are written as they come. */
export class Output {
  readonly format: Format;
  readonly #sink: Sink;
  #pending = '';

  constructor(format: Format, sink: Sink) {
    this.format = format;
    this.#sink = sink;
  }

  /** A table of which each row has one cell a column. JSON: an array of objects. */
  async table(columns: readonly Column[], rows: Rows): Promise<void> {
    if (this.format === 'human') await this.#alignedRows(columns, rows);
    else await this.#dataRows(columns, rows);
  }

  /** As `table`, but for people just the cells with a space between them, without a heading. */
  async lines(columns: readonly Column[], rows: Rows): Promise<void> {
    if (this.format !== 'human') return this.#dataRows(columns, rows);
    for await (const row of rows)
      await this.#write(`${row.map((cell) => humanText(cell)).join(' ')}\n`);
    await this.#flush();
  }

  /** One thing with named fields. JSON: one object; CSV: a heading and one row. */
  async record(fields: Readonly<Record<string, Cell>>): Promise<void> {
    const entries = Object.entries(fields);
    if (this.format === 'json') await this.#write(`${jsonText(fields)}\n`);
    else if (this.format === 'csv') {
      await this.#write(csvLine(entries.map(([name]) => name)));
      await this.#write(csvLine(entries.map(([, cell]) => cellText(cell))));
    } else {
      const width = Math.max(0, ...entries.map(([name]) => name.length));
      for (const [name, cell] of entries) {
        await this.#write(`${name.padEnd(width)}  ${humanText(cell, name)}`.trimEnd());
        await this.#write('\n');
      }
    }
    await this.#flush();
  }

  /** Any value as JSON. To be used with `--json`, where neither table nor record fits. */
  async json(value: unknown): Promise<void> {
    await this.#write(`${jsonText(value, 2)}\n`);
    await this.#flush();
  }

  /** Text as it is. */
  async text(text: string): Promise<void> {
    await this.#write(text.endsWith('\n') ? text : `${text}\n`);
    await this.#flush();
  }

  async #dataRows(columns: readonly Column[], rows: Rows): Promise<void> {
    const names = columns.map(({ name }) => name);
    if (this.format === 'csv') {
      await this.#write(csvLine(names));
      for await (const row of rows) await this.#write(csvLine(row.map(cellText)));
    } else {
      let separator = '[\n';
      for await (const row of rows) {
        const object = Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]));
        await this.#write(`${separator}${jsonText(object)}`);
        separator = ',\n';
      }
      await this.#write(separator === '[\n' ? '[]\n' : '\n]\n');
    }
    await this.#flush();
  }

  async #alignedRows(columns: readonly Column[], rows: Rows): Promise<void> {
    const held: string[][] = [columns.map(({ name, title }) => title ?? name)];
    let widths: number[] | undefined;
    const line = (cells: readonly string[]) => {
      const padded = cells.map((cell, i) => {
        const width = widths?.[i] ?? 0;
        return columns[i]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      });
      return `${padded.join('  ').trimEnd()}\n`;
    };
    const release = async () => {
      widths = columns.map((_, i) => Math.max(...held.map((cells) => cells[i]?.length ?? 0)));
      for (const cells of held) await this.#write(line(cells));
    };
    for await (const row of rows) {
      const cells = row.map((cell, i) => humanText(cell, columns[i]?.name));
      if (widths !== undefined) await this.#write(line(cells));
      else if (held.push(cells) > MEASURED_ROWS) await release();
    }
    if (widths === undefined) await release();
    await this.#flush();
  }

  async #write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= PIECE) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '') await this.#sink(text);
  }
}

/** Rows that may be there already or still have to be read. */
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

/** Names of fields that hold seconds since 1970. */
const TIME = /(?:^|\.)(?:start|end)$|[tT]ime(?:stamp)?$/;
/** Fewer seconds are durations, or 0 for "not yet". */
const YEAR_2001 = 1_000_000_000;
/** What a terminal takes as a command or what turns the text around it. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A cell as people see it: times as date and time of day (UTC), on one line. Text of the database
 * is anybody's: what could command the terminal is written as `\u{1b}`.
 */
export function humanText(cell: Cell, name = ''): string {
  if (typeof cell === 'number' && cell >= YEAR_2001 && TIME.test(name)) return utc(cell);
  return cellText(cell).replace(CONTROL, (one) => `\\u{${one.codePointAt(0)!.toString(16)}}`);
}

function utc(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `${seconds}`;
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

/** A cell as CSV has it. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Uint8Array ? hex(cell) : String(cell);
}

/** JSON with bytes as hex, and big numbers as decimal text where a JSON number is not exact. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, inner: unknown) => plain(inner), indent);
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value);
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${quoted.join(',')}\r\n`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hex. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += HEX[bytes[i]!];
  return text;
}
