import { plainLabel, statementsOf } from './statements.ts';
import { makeTwin, type Twin, type TwinItem, type UnreadLine } from './twin.ts';

const NAME = '"[^"]+"|[\\p{L}\\p{N}_-]+';
const ENTITY = new RegExp(
  `^(${NAME})\\s*(?:\\[\\s*("[^"]*"|[^\\]]*?)\\s*\\])?\\s*(\\{)?\\s*(\\})?$`,
  'u',
);
const RELATION = new RegExp(
  `^(${NAME}?)\\s+(\\|o|\\|\\||\\}o|\\}\\|)(--|\\.\\.)(o\\||\\|\\||o\\{|\\|\\{)\\s+(${NAME})\\s*:\\s*(.*)$`,
  'u',
);
const ATTRIBUTE = /^(\S+)\s+(\S+?)(?:\s+((?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/;
const SILENT = /^direction\s+(TB|TD|BT|LR|RL)$/;

const HOW_MANY: Readonly<Record<string, string>> = {
  '|o': 'zero or one',
  '||': 'exactly one',
  '}o': 'zero or more',
  '}|': 'one or more',
  'o|': 'zero or one',
  'o{': 'zero or more',
  '|{': 'one or more',
};
const KEYS: Readonly<Record<string, string>> = {
  PK: 'primary key',
  FK: 'foreign key',
  UK: 'unique key',
};

/** Tells an entity-relationship diagram as its relations and its entities with attributes. */
export function erTwin(source: string): Twin {
  const entities = new Map<string, { name: string; attributes: TwinItem[] }>();
  const relations: Array<{ left: string; right: string; text: (a: string, b: string) => string }> =
    [];
  const labels: string[] = [];
  const unread: UnreadLine[] = [];
  let body: TwinItem[] | undefined;

  const entityOf = (raw: string, alias?: string) => {
    const key = plainLabel(raw);
    const entity = entities.get(key) ?? { name: key, attributes: [] };
    if (alias !== undefined) entity.name = plainLabel(alias);
    entities.set(key, entity);
    return entity;
  };

  for (const statement of statementsOf(source)) {
    const { text } = statement;
    if (body) {
      const attribute = ATTRIBUTE.exec(text);
      if (text === '}') body = undefined;
      else if (attribute) body.push(attributeItem(attribute, labels));
      else unread.push(statement);
      continue;
    }
    const relation = RELATION.exec(text);
    const entity = relation ? null : ENTITY.exec(text);
    if (relation) {
      const [, left = '', leftMany = '', , rightMany = '', right = '', raw = ''] = relation;
      entityOf(left);
      entityOf(right);
      const label = plainLabel(raw);
      labels.push(label);
      relations.push({
        left: plainLabel(left),
        right: plainLabel(right),
        text: (a, b) =>
          `${a} (${HOW_MANY[leftMany]}) ${label || '—'} ${b} (${HOW_MANY[rightMany]})`,
      });
    } else if (entity) {
      const { attributes } = entityOf(entity[1] ?? '', entity[2]);
      if (entity[3] && !entity[4]) body = attributes;
    } else if (!SILENT.test(text)) unread.push(statement);
  }

  const name = (key: string) => entities.get(key)?.name ?? key;
  labels.push(...[...entities.values()].map((entity) => entity.name));
  return makeTwin(
    [
      {
        heading: 'Relations',
        items: relations.map(({ left, right, text }) => ({ text: text(name(left), name(right)) })),
      },
      {
        heading: 'Entities',
        items: [...entities.values()].map((entity) =>
          entity.attributes.length > 0
            ? { text: entity.name, children: entity.attributes }
            : { text: entity.name },
        ),
      },
    ],
    labels,
    unread,
  );
}

function attributeItem([, type = '', name = '', keys, comment]: RegExpExecArray, labels: string[]) {
  const codes = keys?.split(/\s*,\s*/) ?? [];
  labels.push(type, name, ...codes, plainLabel(comment ?? ''));
  const remarks = [...codes.map((code) => KEYS[code]), comment && plainLabel(comment)].filter(
    Boolean,
  );
  const text = remarks.length > 0 ? `${name}: ${type} (${remarks.join('; ')})` : `${name}: ${type}`;
  return { text };
}
