/** The mark as a page of its own: `size` pixels square, on the dark ground or on none. */
export function markPage(mark: string, size: number, ground: string): string {
  return `<!doctype html><meta charset="utf-8"><style>*{margin:0}body{width:${size}px;height:${size}px;background:${ground}}svg{display:block;width:100%;height:100%;padding:${Math.round(size / 16)}px;box-sizing:border-box}</style>${mark}`;
}
