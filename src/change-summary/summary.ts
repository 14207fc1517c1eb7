import type { Facts } from './facts.ts';

/** One line of a summary. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is about: an address, an id. */
  readonly subject: string;
  /** What is said now, or both values. */
  readonly detail?: string;
}

/** The changes of one kind of fact. */
export interface Chapter {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** What differs between two moments, in the order a reviewer wants to know it; empty chapters left out. */
export function compareFacts(before: Facts, after: Facts): Chapter[] {
  const chapters = [
    { title: 'Pages', changes: mapChanges(before.pages, after.pages) },
    { title: 'Addresses of sections', changes: setChanges(before.sections, after.sections) },
    { title: 'Claims', changes: mapChanges(before.claims, after.claims) },
    { title: 'Terms', changes: mapChanges(before.terms, after.terms) },
    { title: 'Citations', changes: setChanges(before.citations, after.citations) },
    { title: 'Drawings', changes: drawingChanges(before.drawings, after.drawings) },
  ];
  return chapters.filter(({ changes }) => changes.length > 0);
}

type Named = ReadonlyMap<string, string>;

function mapChanges(before: Named, after: Named): Change[] {
  const changes: Change[] = [];
  for (const [subject, detail] of after) {
    const old = before.get(subject);
    if (old === undefined) changes.push({ kind: 'added', subject, detail });
    else if (old !== detail) {
      changes.push({ kind: 'changed', subject, detail: `${old} → ${detail}` });
    }
  }
  for (const [subject, detail] of before) {
    if (!after.has(subject)) changes.push({ kind: 'removed', subject, detail });
  }
  return inOrder(changes);
}

function setChanges(before: ReadonlySet<string>, after: ReadonlySet<string>): Change[] {
  return inOrder([
    ...[...after].filter((one) => !before.has(one)).map((subject) => added(subject)),
    ...[...before].filter((one) => !after.has(one)).map((subject) => removed(subject)),
  ]);
}

/** A drawing's name is made of its source: one whose place and title stay was redrawn. */
function drawingChanges(before: Named, after: Named): Change[] {
  const [old, now] = [new Set(before.values()), new Set(after.values())];
  const redrawn = [...after].filter(([name, place]) => !before.has(name) && old.has(place));
  return inOrder([
    ...setChanges(old, now),
    ...redrawn.map(([, subject]): Change => ({ kind: 'changed', subject })),
  ]);
}

const added = (subject: string): Change => ({ kind: 'added', subject });
const removed = (subject: string): Change => ({ kind: 'removed', subject });

function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.subject < b.subject ? -1 : Number(a.subject > b.subject)));
}
