import type { Change } from './change.ts';

/** A change in one line: Code size: 24,576 bytes → 65,536 bytes. */
export function changeText(change: Change): string {
  switch (change.kind) {
    case 'added':
      return `Record added, with ${change.values} values`;
    case 'removed':
      return `Record no longer listed: ${change.reason}`;
    case 'head':
      return `${capital(change.what)}: ${change.before || 'none'} → ${change.after || 'none'}`;
    case 'value':
      return `${change.title}: ${change.before ?? 'no answer'} → ${change.after ?? 'no answer'}`;
    case 'evidence':
      return `Sources or notes renewed, values unchanged: ${change.fields.join(', ')}`;
  }
}

/** True for changes that a follower of the data wants to hear of. */
export function isNews(change: Change): boolean {
  return change.kind !== 'evidence';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
