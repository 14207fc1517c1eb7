/** What a unit measures. Only units of one dimension can stand in one column. */
export type Dimension =
  | 'size'
  | 'time'
  | 'count'
  | 'share'
  | 'bits'
  | 'compute'
  | 'interval'
  | 'money';

/** A unit a number may carry. */
export interface Unit {
  dimension: Dimension;
  /** How it is written behind a number: singular and plural. */
  one: string;
  many: string;
  /**
   * How many of the dimension's base units one of these is (size: byte, time: second, share:
   * percent). Undefined where units of a dimension share no scale: gas and compute units both
   * measure work, but no rate between them exists, so they are never converted into each other.
   */
  factor?: number;
}

/** Every unit the survey knows, by id. */
export const UNITS = {
  byte: { dimension: 'size', one: 'byte', many: 'bytes', factor: 1 },
  kibibyte: { dimension: 'size', one: 'KiB', many: 'KiB', factor: 1024 },
  mebibyte: { dimension: 'size', one: 'MiB', many: 'MiB', factor: 1024 ** 2 },
  page64k: { dimension: 'size', one: 'page of 64 KiB', many: 'pages of 64 KiB', factor: 65536 },
  us: { dimension: 'time', one: 'µs', many: 'µs', factor: 1e-6 },
  ms: { dimension: 'time', one: 'ms', many: 'ms', factor: 1e-3 },
  s: { dimension: 'time', one: 's', many: 's', factor: 1 },
  hour: { dimension: 'time', one: 'hour', many: 'hours', factor: 3600 },
  day: { dimension: 'time', one: 'day', many: 'days', factor: 86400 },
  count: { dimension: 'count', one: '', many: '', factor: 1 },
  bits: { dimension: 'bits', one: 'bit', many: 'bits', factor: 1 },
  percent: { dimension: 'share', one: '%', many: '%', factor: 1 },
  ratio: { dimension: 'share', one: '', many: '', factor: 100 },
  'basis-point': { dimension: 'share', one: 'basis point', many: 'basis points', factor: 0.01 },
  blocks: { dimension: 'interval', one: 'block', many: 'blocks' },
  slots: { dimension: 'interval', one: 'slot', many: 'slots' },
  gas: { dimension: 'compute', one: 'gas', many: 'gas' },
  cu: { dimension: 'compute', one: 'compute unit', many: 'compute units' },
  fuel: { dimension: 'compute', one: 'fuel', many: 'fuel' },
  cycles: { dimension: 'compute', one: 'cycle', many: 'cycles' },
  instructions: { dimension: 'compute', one: 'instruction', many: 'instructions' },
  'ex-units-step': { dimension: 'compute', one: 'ExUnits step', many: 'ExUnits steps' },
  'ref-time-ps': { dimension: 'compute', one: 'ps of ref_time', many: 'ps of ref_time' },
  energy: { dimension: 'compute', one: 'energy', many: 'energy' },
  quota: { dimension: 'compute', one: 'quota', many: 'quota' },
  mana: { dimension: 'compute', one: 'mana', many: 'mana' },
  'opcode-budget': {
    dimension: 'compute',
    one: 'unit of opcode budget',
    many: 'units of opcode budget',
  },
  'resource-credits': { dimension: 'compute', one: 'resource credit', many: 'resource credits' },
  'native-base-unit': {
    dimension: 'money',
    one: 'base unit of the native token',
    many: 'base units of the native token',
  },
} as const satisfies Record<string, Unit>;

/** Id of a known unit. */
export type UnitId = keyof typeof UNITS;

/** All unit ids, in the order they are documented. */
export const UNIT_IDS = Object.keys(UNITS) as [UnitId, ...UnitId[]];

/** All dimensions a field can name. */
export const DIMENSIONS = [
  'size',
  'time',
  'count',
  'share',
  'bits',
  'compute',
  'interval',
  'money',
] as const satisfies readonly Dimension[];

/** The unit with this id, as the general interface (so that `factor` may be absent). */
export function unitOf(id: UnitId): Unit {
  return UNITS[id];
}
