import { bigEndian } from './bytes.ts';
import { KIND_SIZE, type Kind, type Schema, WireReader } from './wire.ts';

/** Nested messages deeper than this are refused; the node nests at most three deep. */
const MAX_DEPTH = 8;
const NOTHING = new Uint8Array();

/** A field as the reader looks it up by number. */
interface Field {
  readonly name: string;
  readonly kind: Kind | (() => Schema);
  readonly many: boolean;
  readonly wireType: number;
}

/** A schema made ready: fields by number, and those that must be there. */
interface Prepared {
  readonly fields: readonly (Field | undefined)[];
  readonly required: readonly string[];
  /** A message with proto3's defaults. */
  empty(): Record<string, unknown>;
}

const prepared = new WeakMap<Schema, Prepared>();

function prepare(schema: Schema): Prepared {
  const known = prepared.get(schema);
  if (known) return known;
  const fields: Field[] = [];
  const defaults: [name: string, value: unknown, many: boolean][] = [];
  for (const [number, [name, kind, list]] of Object.entries(schema)) {
    const many = list !== undefined;
    const wireType = kind === 'uint64' ? 0 : kind === 'fixed32' ? 5 : 2;
    fields[Number(number)] = { name, kind, many, wireType };
    defaults.push([name, typeof kind === 'string' ? absent(kind) : undefined, many]);
  }
  const ready = {
    fields,
    required: defaults
      .filter(([, value, many]) => value === undefined && !many)
      .map(([name]) => name),
    empty() {
      const message: Record<string, unknown> = {};
      for (const [name, value, many] of defaults) message[name] = many ? [] : value;
      return message;
    },
  };
  prepared.set(schema, ready);
  return ready;
}

function absent(kind: Kind): unknown {
  if (kind === 'uint64' || kind === 'amount') return 0n;
  if (kind === 'fixed32') return 0;
  if (kind === 'text') return '';
  return kind === 'bytes' || kind === 'key' ? NOTHING : undefined;
}

/**
 * Reads a protobuf message by its schema. Fields that are absent get proto3's defaults (0, empty,
 * no elements), except `hash`, `address`, `token`, `nonce` and nested messages: the node always
 * writes those, so their absence is an error. Field numbers the schema does not know are passed
 * over, as Go's decoder does. Byte fields are views of `bytes`.
 *
 * @throws DecodeError naming `what` and the byte.
 */
export function readMessage<T>(schema: Schema, bytes: Uint8Array, what: string): T {
  return readFields(schema, new WireReader(bytes, what), bytes.length, 0) as T;
}

function readFields(
  schema: Schema,
  reader: WireReader,
  end: number,
  depth: number,
): Record<string, unknown> {
  if (depth > MAX_DEPTH) reader.fail(`messages nested deeper than ${MAX_DEPTH}`);
  const { fields, required, empty } = prepare(schema);
  const start = reader.at;
  const message = empty();
  while (reader.at < end) {
    const at = reader.at;
    const [number, wireType] = reader.tag(end);
    const field = fields[number];
    if (!field) {
      reader.skip(wireType, end);
      continue;
    }
    const { name, kind, many } = field;
    if (wireType !== field.wireType) reader.fail(`field ${name} has wire type ${wireType}`, at);
    const value =
      typeof kind === 'string'
        ? readField(kind, name, reader, end)
        : readFields(kind(), reader, reader.end(end), depth + 1);
    if (many) (message[name] as unknown[]).push(value);
    else message[name] = value;
  }
  for (const name of required)
    if (message[name] === undefined) reader.fail(`field ${name} is missing`, start);
  return message;
}

function readField(kind: Kind, name: string, reader: WireReader, end: number): unknown {
  const at = reader.at;
  if (kind === 'uint64') return reader.varint(end);
  if (kind === 'fixed32') return reader.fixed32(end);
  if (kind === 'text') return reader.text(end);
  const bytes =
    kind === 'hash' || kind === 'address'
      ? readWrapped(reader, reader.end(end))
      : reader.bytes(end);
  if (kind === 'amount') return bigEndian(bytes);
  const size = KIND_SIZE[kind];
  if (size !== undefined && bytes.length !== size)
    reader.fail(`field ${name} has ${bytes.length} bytes, not ${size}`, at);
  return bytes;
}

/** `HashProto` and `AddressProto`: a message whose field 1 is the bytes. */
function readWrapped(reader: WireReader, end: number): Uint8Array {
  let bytes: Uint8Array = NOTHING;
  while (reader.at < end) {
    const [number, wireType] = reader.tag(end);
    if (number === 1 && wireType === 2) bytes = reader.bytes(end);
    else reader.skip(wireType, end);
  }
  return bytes;
}
