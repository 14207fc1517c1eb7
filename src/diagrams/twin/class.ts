import { plainLabel, statementsOf, withTail, withTypeParameters } from './statements.ts';
import { makeTwin, type Twin, type TwinItem, type UnreadLine } from './twin.ts';

const NAME = '[\\p{L}\\p{N}_.]+(?:~[^~\\s]+~)?|`[^`]+`';
const CLASS = new RegExp(
  `^class\\s+(${NAME})\\s*(?:\\["([^"]*)"\\])?\\s*(\\{)?\\s*([^{}]*?)\\s*(\\})?$`,
  'u',
);
const RELATION = new RegExp(
  `^(${NAME})\\s*("[^"]*")?\\s*(<\\||\\*|o|<|\\(\\))?(--|\\.\\.)(\\|>|\\*|o|>|\\(\\))?\\s*("[^"]*")?\\s*(${NAME})\\s*(?::\\s*(.*))?$`,
  'u',
);
const MEMBER = new RegExp(`^(${NAME})\\s*:\\s*(.+)$`, 'u');
const ANNOTATION = new RegExp(`^<<\\s*(.+?)\\s*>>\\s*(${NAME})?$`, 'u');
const NOTE = new RegExp(`^note\\s+(?:for\\s+(${NAME})\\s+)?"([^"]*)"$`, 'u');
const NAMESPACE = /^namespace\s+(\S+?)\s*\{$/;
const SILENT = /^(direction\s+(TB|TD|BT|LR|RL))$/;
/** Method: what stands before the return type, and the return type. */
const METHOD = /^(.*\))\s*:?\s*(.*)$/;

/** Tells a class diagram as its classes with their members, its relations and its notes. */
export function classTwin(source: string): Twin {
  const reader = new ClassReader();
  const unread: UnreadLine[] = [];
  for (const statement of statementsOf(source)) {
    if (!reader.read(statement.text)) unread.push(statement);
  }
  return makeTwin(
    [
      { heading: 'Classes', items: reader.classItems() },
      { heading: 'Relations', items: reader.relations },
      { heading: 'Notes', items: reader.notes },
    ],
    reader.labels,
    unread,
  );
}

interface ClassRecord {
  name: string;
  annotations: string[];
  members: string[];
  namespace?: string;
}

class ClassReader {
  readonly relations: TwinItem[] = [];
  readonly notes: TwinItem[] = [];
  readonly labels: string[] = [];
  private readonly classes = new Map<string, ClassRecord>();
  private body?: ClassRecord;
  private namespace?: string;

  /** Takes one statement; false when it is not understood. */
  read(text: string): boolean {
    if (this.body) return this.readBody(this.body, text);
    return (
      SILENT.test(text) ||
      this.readClass(text) ||
      this.readNamespace(text) ||
      this.readNote(text) ||
      this.readAnnotation(text) ||
      this.readRelation(text) ||
      this.readMember(text)
    );
  }

  classItems(): TwinItem[] {
    return [...this.classes.values()].map(({ name, annotations, members, namespace }) => {
      const remarks = [...annotations, ...(namespace ? [`in ${namespace}`] : [])];
      const text = remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name;
      return members.length > 0
        ? { text, children: members.map((member) => ({ text: member })) }
        : { text };
    });
  }

  private readClass(text: string): boolean {
    const match = CLASS.exec(text);
    if (!match) return false;
    const [, id = '', label, opening, body = '', closing] = match;
    if ((body !== '' || closing) && !opening) return false;
    const record = this.classOf(id, label);
    if (body) for (const member of body.split(';')) this.addMember(record, member);
    if (opening && !closing) this.body = record;
    return true;
  }

  private readBody(record: ClassRecord, text: string): boolean {
    if (text === '}') this.body = undefined;
    else this.addMember(record, text);
    return true;
  }

  private readNamespace(text: string): boolean {
    const match = NAMESPACE.exec(text);
    if (match) {
      this.namespace = match[1];
      this.labels.push(this.namespace ?? '');
      return true;
    }
    if (text !== '}' || !this.namespace) return false;
    this.namespace = undefined;
    return true;
  }

  private readNote(text: string): boolean {
    const match = NOTE.exec(text);
    if (!match) return false;
    const label = plainLabel(match[2] ?? '');
    this.labels.push(label);
    const about = match[1] ? `For ${this.classOf(match[1]).name}` : 'General';
    this.notes.push({ text: `${about}: ${label}` });
    return true;
  }

  private readAnnotation(text: string): boolean {
    const match = ANNOTATION.exec(text);
    if (!match?.[2]) return false;
    this.addMember(this.classOf(match[2]), `<<${match[1]}>>`);
    return true;
  }

  private readRelation(text: string): boolean {
    const match = RELATION.exec(text);
    if (!match) return false;
    const [, left = '', leftCount, leftHead, line, rightHead, rightCount, right = '', raw] = match;
    const label = plainLabel(raw ?? '');
    const [leftMany, rightMany] = [plainLabel(leftCount ?? ''), plainLabel(rightCount ?? '')];
    const subject = counted(this.classOf(left).name, leftMany);
    const object = counted(this.classOf(right).name, rightMany);
    this.labels.push(label, leftMany, rightMany);
    const words = relationWords(leftHead, line, rightHead);
    const sentence = words.reversed
      ? `${object} ${words.verb} ${subject}`
      : `${subject} ${words.verb} ${object}`;
    this.relations.push({ text: withTail(sentence, label) });
    return true;
  }

  private readMember(text: string): boolean {
    const match = MEMBER.exec(text);
    if (!match) return false;
    this.addMember(this.classOf(match[1] ?? ''), match[2] ?? '');
    return true;
  }

  private addMember(record: ClassRecord, raw: string): void {
    const annotation = ANNOTATION.exec(raw.trim());
    if (annotation && !annotation[2]) {
      record.annotations.push(annotation[1] ?? '');
      this.labels.push(`«${annotation[1]}»`);
      return;
    }
    const member = plainLabel(withTypeParameters(raw)).replace(/[*$]$|(?<=\))[*$]/, '');
    if (member === '') return;
    record.members.push(member);
    // The drawing puts a colon before the return type.
    const method = METHOD.exec(member);
    this.labels.push(...(method ? [method[1] ?? '', method[2] ?? ''] : [member]));
  }

  private classOf(id: string, label?: string): ClassRecord {
    const key = id.replace(/~.*~$/, '');
    let record = this.classes.get(key);
    const named = label !== undefined || id !== key;
    if (!record || named) {
      const name = plainLabel(label ?? withTypeParameters(id).replaceAll('`', ''));
      record = Object.assign(record ?? { annotations: [], members: [] }, { name });
      if (this.namespace) record.namespace = this.namespace;
      this.classes.set(key, record);
      this.labels.push(name);
    }
    return record;
  }
}

function counted(name: string, count: string): string {
  return count === '' ? name : `${name} (${count})`;
}

/** What a relation says, from the head it bears; `reversed` when the right side is the subject. */
function relationWords(
  left: string | undefined,
  line: string | undefined,
  right: string | undefined,
): { verb: string; reversed: boolean } {
  const solid = line === '--';
  const verbs: Readonly<Record<string, string>> = {
    '|>': solid ? 'extends' : 'implements',
    '*': 'is a part of',
    o: 'belongs to',
    '>': solid ? '→' : 'depends on',
    '()': 'offers',
  };
  const mirrored: Readonly<Record<string, string>> = { '<|': '|>', '<': '>' };
  const leftVerb = left && verbs[mirrored[left] ?? left];
  const rightVerb = right && verbs[right];
  if (leftVerb && rightVerb) return { verb: '↔', reversed: false };
  if (rightVerb) return { verb: rightVerb, reversed: false };
  if (leftVerb) return { verb: leftVerb, reversed: true };
  return { verb: '—', reversed: false };
}
