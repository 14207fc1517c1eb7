import { bigEndian } from './bytes.ts';
import { KIND_SIZE, type Kind, type Schema, WireReader } from './wire.ts';

/** Nested messages deeper than this are refused; the node nests at most three deep. */
const MAX_DEPTH = 8;

/**
 * Reads a protobuf message by its schema. Fields that are absent get proto3's defaults (0, empty,
 * no elements), except `hash`, `address`, `token`, `nonce` and nested messages: the node always
 * writes those, so their absence is an error. Field numbers the schema does not know are passed
 * over, as Go's decoder does. Byte fields are views of `bytes`.
 *
 * @throws DecodeError naming `what` and the byte.
 */
export function readMessage<T>(schema: Schema, bytes: Uint8Array, what: string): T {
  return readFields(schema, new WireReader(bytes, what), 0) as T;
}

function readFields(schema: Schema, reader: WireReader, depth: number): Record<string, unknown> {
  if (depth > MAX_DEPTH) reader.fail(`messages nested deeper than ${MAX_DEPTH}`);
  const start = reader.at;
  const message: Record<string, unknown> = {};
  for (const [name, kind, many] of Object.values(schema)) {
    if (many) message[name] = [];
    else if (typeof kind === 'string') message[name] = absent(kind);
  }
  while (!reader.done) {
    const at = reader.at;
    const tag = reader.varint();
    const field = schema[Number(tag >> 3n)];
    const wireType = Number(tag & 7n);
    if (!field) {
      if (tag >> 3n === 0n) reader.fail('field number 0', at);
      reader.skip(wireType);
      continue;
    }
    const [name, kind, many] = field;
    const expected = kind === 'uint64' ? 0 : kind === 'fixed32' ? 5 : 2;
    if (wireType !== expected) reader.fail(`field ${name} has wire type ${wireType}`, at);
    const value =
      typeof kind === 'string'
        ? readField(kind, name, reader)
        : readFields(kind(), reader.message(), depth + 1);
    if (many) (message[name] as unknown[]).push(value);
    else message[name] = value;
  }
  for (const [name, , many] of Object.values(schema))
    if (!many && message[name] === undefined) reader.fail(`field ${name} is missing`, start);
  return message;
}

function absent(kind: Kind): unknown {
  if (kind === 'uint64' || kind === 'amount') return 0n;
  if (kind === 'fixed32') return 0;
  if (kind === 'text') return '';
  return kind === 'bytes' || kind === 'key' ? new Uint8Array() : undefined;
}

function readField(kind: Kind, name: string, reader: WireReader): unknown {
  const at = reader.at;
  if (kind === 'uint64') return reader.varint();
  if (kind === 'fixed32') return reader.fixed32();
  if (kind === 'text') return reader.text();
  if (kind === 'hash' || kind === 'address') return readWrapped(kind, name, reader.message(), at);
  const bytes = reader.bytes();
  if (kind === 'amount') return bigEndian(bytes);
  return sized(kind, name, bytes, reader, at);
}

/** `HashProto` and `AddressProto`: a message whose field 1 is the bytes. */
function readWrapped(kind: Kind, name: string, reader: WireReader, at: number): Uint8Array {
  let bytes = new Uint8Array() as Uint8Array;
  while (!reader.done) {
    const tag = reader.varint();
    if (tag === 10n) bytes = reader.bytes();
    else reader.skip(Number(tag & 7n));
  }
  return sized(kind, name, bytes, reader, at);
}

function sized(
  kind: Kind,
  name: string,
  bytes: Uint8Array,
  reader: WireReader,
  at: number,
): Uint8Array {
  const size = KIND_SIZE[kind];
  if (size !== undefined && bytes.length !== size)
    reader.fail(`field ${name} has ${bytes.length} bytes, not ${size}`, at);
  return bytes;
}
