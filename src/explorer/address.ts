import type { Place, Show } from './place.ts';

/** How a parameter of an address is written. */
type Kind = 'height' | 'hex' | 'hash' | 'word' | 'address' | 'database' | 'text';

const FORMS: { readonly [kind in Exclude<Kind, 'height'>]: RegExp } = {
  hex: /^(?:[0-9a-f]{2})*$/,
  hash: /^[0-9a-f]{64}$/,
  word: /^[a-zA-Z][a-zA-Z0-9.-]{0,63}$/,
  address: /^z1[02-9ac-hj-np-z]{38}$/,
  database: /^(?:nom|consensus|network)$/,
  text: /^[^\0]{1,200}$/,
};

interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly optional: boolean;
}

/** A place's parameters in the order of its address: "name kind", with "?" for those that may lack. */
const PARAMETERS: { readonly [show in Show]: readonly Parameter[] } = {
  overview: [],
  sizes: [],
  prefix: parameters('database database', 'prefix? hex'),
  keys: parameters('database database', 'prefix? hex', 'space? word', 'after? hex'),
  entry: parameters('database database', 'key hex'),
  momentums: parameters('below? height', 'at? height'),
  momentum: parameters('height height', 'page? height', 'at? height'),
  changes: parameters('height height', 'page? height'),
  accounts: parameters('after? address', 'at? height'),
  account: parameters('address address', 'below? height', 'at? height'),
  block: parameters('hash hash', 'at? height'),
  contracts: parameters('at? height'),
  storage: parameters('contract word', 'variable? word', 'after? hex', 'at? height'),
  search: parameters('text text', 'at? height'),
};

function parameters(...texts: string[]): Parameter[] {
  return texts.map((text) => {
    const [name = '', kind] = text.split(' ');
    return { name: name.replace('?', ''), kind: kind as Kind, optional: name.endsWith('?') };
  });
}

/**
 * The query of a place's address, with its question mark: `?show=momentum&height=5`. The overview
 * is `?show=overview`: an address without a query opens nothing.
 */
export function placeToQuery(place: Place): string {
  const query = new URLSearchParams({ show: place.show });
  const values = place as unknown as Readonly<Record<string, string | number | undefined>>;
  for (const { name } of PARAMETERS[place.show]) {
    const value = values[name];
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `?${query}`;
}

/**
 * The place a query leads to, `undefined` when it leads nowhere: no `show`, a parameter that is
 * missing, or one that is not written as it must be. Unknown parameters are passed over.
 */
export function queryToPlace(text: string): Place | undefined {
  const query = new URLSearchParams(text);
  const show = query.get('show') ?? '';
  if (!Object.hasOwn(PARAMETERS, show)) return undefined;
  const place: Record<string, string | number> = { show };
  for (const { name, kind, optional } of PARAMETERS[show as Show]) {
    const value = query.get(name);
    if (value === null) {
      if (name === 'prefix') place.prefix = '';
      else if (!optional) return undefined;
      continue;
    }
    const read = kind === 'height' ? heightFrom(value) : textFrom(kind, value);
    if (read === undefined) return undefined;
    place[name] = read;
  }
  return place as unknown as Place;
}

/** Hexadecimal text and addresses as people write them: with capital letters, hashes with 0x. */
function textFrom(kind: Exclude<Kind, 'height'>, value: string): string | undefined {
  const lower = kind === 'hex' || kind === 'hash' || kind === 'address';
  const text = lower ? value.trim().toLowerCase() : value;
  const plain = kind === 'hash' || kind === 'hex' ? text.replace(/^0x/, '') : text;
  return FORMS[kind].test(plain) ? plain : undefined;
}

/** A height as people write it: digits, with commas or spaces between them; `undefined` otherwise. */
export function heightFrom(text: string): number | undefined {
  const digits = text.trim().replace(/(?<=\d)[ ,\u202f\u00a0](?=\d{3})/g, '');
  const height = /^[1-9][0-9]{0,15}$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(height) ? height : undefined;
}
