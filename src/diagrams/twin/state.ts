import { plainLabel, statementsOf, withTail } from './statements.ts';
import { makeTwin, type Twin, type TwinItem, type UnreadLine } from './twin.ts';

const DECLARATION = /^state\s+(?:"([^"]*)"\s+as\s+(\S+?)|(\S+?))\s*(?:<<(\w+)>>)?\s*(\{)?$/;
const TRANSITION = /^(\[\*\]|[^\s:]+)\s*-->\s*(\[\*\]|[^\s:]+)\s*(?::\s*(.*))?$/;
const DESCRIPTION = /^([^\s:[\]]+)\s*:\s*(.+)$/;
const NOTE = /^note\s+(left|right)\s+of\s+(\S+?)\s*(?::\s*(.+))?$/i;
const BARE = /^[\p{L}\p{N}_.-]+$/u;
const SILENT = /^(direction\s+(TB|TD|BT|LR|RL)|hide empty description|--)$/;

/** Tells a state diagram as its transitions, with those of a composite state inside of it. */
export function stateTwin(source: string): Twin {
  const reader = new StateReader();
  const unread: UnreadLine[] = [];
  for (const statement of statementsOf(source)) {
    if (!reader.read(statement.text)) unread.push(statement);
  }
  return makeTwin(
    [
      { heading: 'Transitions', items: reader.transitionItems(undefined) },
      { heading: 'States without transitions', items: reader.loneItems() },
      { heading: 'Notes', items: reader.noteItems() },
    ],
    reader.labels(),
    unread,
  );
}

interface State {
  /** Given by `state "…" as id`. */
  title?: string;
  /** Given by `id : …`, in order. */
  descriptions: string[];
  /** choice, fork or join: drawn as a shape without text. */
  kind?: string;
  composite: boolean;
  parent?: string;
  linked: boolean;
}

interface Transition {
  from: string;
  to: string;
  label: string;
  parent?: string;
}

class StateReader {
  private readonly states = new Map<string, State>();
  private readonly transitions: Transition[] = [];
  private readonly notes: Array<{ state: string; side: string; lines: string[] }> = [];
  private readonly open: string[] = [];
  private noteIsOpen = false;

  /** Takes one statement; false when it is not understood. */
  read(text: string): boolean {
    if (this.noteIsOpen) return this.continueNote(text);
    if (SILENT.test(text)) return true;
    if (text === '}') return this.open.pop() !== undefined;
    return (
      this.readNote(text) ||
      this.readDeclaration(text) ||
      this.readTransition(text) ||
      this.readDescription(text)
    );
  }

  labels(): string[] {
    const states = [...this.states].flatMap(([id, { title, descriptions, kind }]) => {
      if (kind) return [];
      return title === undefined && descriptions.length > 0
        ? descriptions
        : [title ?? id, ...descriptions];
    });
    const notes = this.notes.map(({ lines }) => lines.join(' '));
    return states.concat(
      notes,
      this.transitions.map(({ label }) => label),
    );
  }

  transitionItems(parent: string | undefined): TwinItem[] {
    const items: TwinItem[] = this.transitions
      .filter((transition) => transition.parent === parent)
      .map(({ from, to, label }) => ({
        text: withTail(`${this.nameOf(from, 'Start')} → ${this.nameOf(to, 'End')}`, label),
      }));
    for (const [id, state] of this.states) {
      if (!state.composite || state.parent !== parent) continue;
      items.push({ text: `Inside ${this.nameOf(id)}`, children: this.transitionItems(id) });
    }
    return items;
  }

  loneItems(): TwinItem[] {
    return [...this.states]
      .filter(([, { linked, composite }]) => !linked && !composite)
      .map(([id]) => ({ text: this.nameOf(id) }));
  }

  noteItems(): TwinItem[] {
    return this.notes.map(({ state, side, lines }) => ({
      text: `${side} of ${this.nameOf(state)}: ${lines.join(' ')}`,
    }));
  }

  private readDeclaration(text: string): boolean {
    const match = DECLARATION.exec(text);
    if (!match) return false;
    const [, title, alias, plain, kind, brace] = match;
    const state = this.stateOf(alias ?? plain ?? '');
    if (title !== undefined) state.title = plainLabel(title);
    state.kind ??= kind;
    if (brace) {
      state.composite = true;
      this.open.push(alias ?? plain ?? '');
    }
    return true;
  }

  private readTransition(text: string): boolean {
    const match = TRANSITION.exec(text);
    if (!match) return false;
    const [, from = '', to = '', label = ''] = match;
    for (const id of [from, to]) if (id !== '[*]') this.stateOf(id).linked = true;
    this.transitions.push({ from, to, label: plainLabel(label), parent: this.open.at(-1) });
    return true;
  }

  private readDescription(text: string): boolean {
    const match = DESCRIPTION.exec(text);
    if (match) this.stateOf(match[1] ?? '').descriptions.push(plainLabel(match[2] ?? ''));
    else if (BARE.test(text)) this.stateOf(text);
    else return false;
    return true;
  }

  private readNote(text: string): boolean {
    const match = NOTE.exec(text);
    if (!match) return false;
    const [, side = '', state = '', inline] = match;
    const lines = inline === undefined ? [] : [plainLabel(inline)];
    const capital = side.charAt(0).toUpperCase() + side.slice(1).toLowerCase();
    this.notes.push({ state, side: capital, lines });
    this.noteIsOpen = inline === undefined;
    return true;
  }

  private continueNote(text: string): boolean {
    if (/^end\s+note$/i.test(text)) this.noteIsOpen = false;
    else this.notes.at(-1)?.lines.push(plainLabel(text));
    return true;
  }

  private stateOf(id: string): State {
    const known = this.states.get(id);
    if (known) return known;
    const parent = this.open.at(-1);
    const state: State = { descriptions: [], composite: false, parent, linked: false };
    this.states.set(id, state);
    return state;
  }

  private nameOf(id: string, edge = ''): string {
    if (id === '[*]') return edge;
    const state = this.states.get(id);
    if (state?.kind) return `${state.kind} “${id}”`;
    const [first, ...others] = [state?.title, ...(state?.descriptions ?? [])].filter(Boolean);
    if (first === undefined) return id;
    return others.length > 0 ? `${first} (${others.join('; ')})` : first;
  }
}
