const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/**
 * Makes a table one stop of the tab key: arrows, Home, End, Page up and down move inside it, Enter
 * opens a cell. The stop is where the reader was last.
 */
export function roveIn(grid: HTMLTableElement): { settle(): void } {
  let current: HTMLElement | undefined;
  const stopAt = (next: HTMLElement, focus: boolean) => {
    if (current) current.tabIndex = -1;
    current = next;
    next.tabIndex = 0;
    if (focus) next.focus();
  };
  grid.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target !== grid) stopAt(target, false);
  });
  grid.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === 'Enter' && event.target.dataset.cell) event.target.click();
    const next = neighbour(grid, event.target, event);
    if (next) stopAt(next, true);
    else if (!(event.key in MOVES)) return;
    event.preventDefault();
  });
  return {
    /** After a change: exactly one stop, and the rest out of the order of the tab key. */
    settle() {
      for (const each of grid.querySelectorAll<HTMLElement>('a, button')) {
        if (each !== current) each.tabIndex = -1;
      }
      if (!current?.isConnected || !grid.contains(current)) {
        const first = stops(grid.rows[0])[0] ?? stops(grid.rows[1])[0];
        if (first) stopAt(first, false);
      }
    },
  };
}

/** Everything in a row that can be focused, from left to right. */
function stops(row: HTMLTableRowElement | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('a, button:not(:disabled), td') ?? [])];
}

function neighbour(
  grid: HTMLTableElement,
  from: HTMLElement,
  { key, ctrlKey }: KeyboardEvent,
): HTMLElement | undefined {
  const row = from.closest('tr');
  if (!row) return undefined;
  const rows = [...grid.rows];
  if (key === 'Home') return stops(ctrlKey ? rows[0] : row)[0];
  if (key === 'End') return stops(ctrlKey ? rows.at(-1) : row).at(-1);
  const move = MOVES[key];
  if (!move) return undefined;
  const [down, right] = move;
  if (right !== 0) {
    const line = stops(row);
    return line[line.indexOf(from) + right];
  }
  const place = rows.indexOf(row);
  const target = rows[Math.max(0, Math.min(rows.length - 1, place + down))];
  if (!target || target === row) return undefined;
  return inColumn(target, (from.closest('th, td') as HTMLTableCellElement).cellIndex);
}

/** The first stop of a cell; a cell without any gives the nearest before it. */
function inColumn(row: HTMLTableRowElement, column: number): HTMLElement | undefined {
  for (let place = Math.min(column, row.cells.length - 1); place >= 0; place--) {
    const cell = row.cells[place]!;
    if (cell.tagName === 'TD') return cell;
    const inside = cell.querySelector<HTMLElement>('a, button:not(:disabled)');
    if (inside) return inside;
  }
  return stops(row)[0];
}
