import { plainLabel, statementsOf, withTail } from './statements.ts';
import { makeTwin, type Twin, type TwinItem, type UnreadLine } from './twin.ts';

const PARTICIPANT = /^(?:create\s+)?(participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/;
const MESSAGE =
  /^(.+?)\s*(<<-->>|<<->>|-->>|->>|-->|->|--x|-x|--\)|-\))\s*[+-]?\s*([^:]+?)\s*:\s*(.*)$/;
const NOTE = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.+)$/i;
const BLOCK = /^(loop|alt|opt|par|critical|break)\b\s*(.*)$/;
const BRANCH = /^(else|and|option)\b\s*(.*)$/;
const SILENT = /^(activate|deactivate|destroy)\s+\S+$/;

const BLOCK_WORDS: Readonly<Record<string, string>> = {
  loop: 'Repeat',
  alt: 'If',
  else: 'Otherwise',
  opt: 'Optional',
  par: 'In parallel',
  and: 'At the same time',
  critical: 'Must happen',
  option: 'Option',
  break: 'Stop',
};

/** Tells a sequence diagram as its participants and its numbered, nested messages. */
export function sequenceTwin(source: string): Twin {
  const reader = new SequenceReader();
  const unread: UnreadLine[] = [];
  for (const statement of statementsOf(source)) {
    if (!reader.read(statement.text)) unread.push(statement);
  }
  return makeTwin(
    [
      { heading: 'Participants', items: reader.participantItems() },
      { heading: 'Messages', items: reader.messages },
    ],
    reader.labels,
    unread,
  );
}

interface Participant {
  label: string;
  person: boolean;
  box?: string;
}

class SequenceReader {
  readonly messages: TwinItem[] = [];
  readonly labels: string[] = [];
  private readonly participants = new Map<string, Participant>();
  /** Lists that the next message may go into, innermost last, each with what opened it. */
  private readonly open: Array<{ items: TwinItem[]; parent: TwinItem[] }> = [];
  private box?: string;
  private insideBox = false;
  private number?: { next: number; step: number };

  /** Takes one statement; false when it is not understood. */
  read(text: string): boolean {
    return (
      this.readParticipant(text) ||
      this.readNote(text) ||
      this.readBlock(text) ||
      this.readNumbering(text) ||
      this.readMessage(text) ||
      SILENT.test(text)
    );
  }

  participantItems(): TwinItem[] {
    return [...this.participants.values()].map(({ label, person, box }) => {
      const remarks = [person && 'person', box && `in ${box}`].filter(Boolean).join(', ');
      return { text: remarks ? `${label} (${remarks})` : label };
    });
  }

  private readParticipant(text: string): boolean {
    const match = PARTICIPANT.exec(text);
    if (!match || text.includes('@{')) return false;
    const [, kind, id = '', alias] = match;
    const label = plainLabel(alias ?? id);
    this.labels.push(label);
    this.participants.set(id, { label, person: kind === 'actor', box: this.box });
    return true;
  }

  private readMessage(text: string): boolean {
    const match = MESSAGE.exec(text);
    if (!match) return false;
    const [, from = '', arrow = '', to = '', raw = ''] = match;
    const label = plainLabel(raw);
    this.labels.push(label);
    const number = this.number ? `${this.number.next}. ` : '';
    if (this.number) this.number.next += this.number.step;
    const sign = arrow.startsWith('<<') ? '↔' : '→';
    const way = `${number}${this.nameOf(from)} ${sign} ${this.nameOf(to)}`;
    this.add({ text: withTail(way, label) + remarksOf(arrow) });
    return true;
  }

  private readNote(text: string): boolean {
    const match = NOTE.exec(text);
    if (!match) return false;
    const [, place = '', ids = '', raw = ''] = match;
    const label = plainLabel(raw);
    this.labels.push(label);
    const names = ids.split(',').map((id) => this.nameOf(id.trim()));
    this.add({ text: `Note ${place.toLowerCase()} ${names.join(' and ')}: ${label}` });
    return true;
  }

  private readBlock(text: string): boolean {
    const box = /^box\b\s*(.*)$/.exec(text);
    if (box) {
      this.insideBox = true;
      this.box = plainLabel(box[1] ?? '') || undefined;
      if (this.box) this.labels.push(this.box);
      return true;
    }
    if (text === 'end') return this.closeBlock();
    const opened = BLOCK.exec(text);
    if (opened) {
      this.openBlock(opened, this.current());
      return true;
    }
    const branch = BRANCH.exec(text);
    const closed = branch ? this.open.pop() : undefined;
    if (branch && closed) this.openBlock(branch, closed.parent);
    return closed !== undefined;
  }

  private openBlock([, word = '', raw = '']: RegExpExecArray, parent: TwinItem[]): void {
    const label = plainLabel(raw);
    this.labels.push(label);
    const items: TwinItem[] = [];
    parent.push({ text: withTail(BLOCK_WORDS[word] ?? word, label), children: items });
    this.open.push({ items, parent });
  }

  private closeBlock(): boolean {
    if (this.insideBox) {
      this.insideBox = false;
      this.box = undefined;
      return true;
    }
    return this.open.pop() !== undefined;
  }

  private readNumbering(text: string): boolean {
    const match = /^autonumber(?:\s+(\d+))?(?:\s+(\d+))?$/.exec(text);
    if (match) this.number = { next: Number(match[1] ?? 1), step: Number(match[2] ?? 1) };
    if (text === 'autonumber off') this.number = undefined;
    return match !== null || text === 'autonumber off';
  }

  private nameOf(id: string): string {
    const known = this.participants.get(id);
    if (known) return known.label;
    this.labels.push(id);
    this.participants.set(id, { label: id, person: false });
    return id;
  }

  private current(): TwinItem[] {
    return this.open[this.open.length - 1]?.items ?? this.messages;
  }

  private add(item: TwinItem): void {
    this.current().push(item);
  }
}

function remarksOf(arrow: string): string {
  const remarks = [
    arrow.includes('--') && 'dashed',
    arrow.endsWith('x') && 'ends with a cross',
    arrow.endsWith(')') && 'asynchronous',
  ].filter(Boolean);
  return remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
}
