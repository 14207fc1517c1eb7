/** What a card says. */
export interface CardText {
  title: string;
  section: string;
}

/** Size in pixels that link previews expect. */
export const cardSize = { width: 1200, height: 630 } as const;

const lattice = `<svg width="1200" height="630" viewBox="0 0 1200 630" xmlns="http://www.w3.org/2000/svg" fill="none">
<g stroke="#2c3a3d" stroke-width="3"><path d="M640 130h560M640 260h560M640 390h560"/></g>
<path d="M560 520h640" stroke="#4fd1a5" stroke-width="4"/>
<g stroke="#4fd1a5" stroke-width="4"><path d="M803 276c56 96 92 114 130 114M972 372c44-84 90-112 140-112"/>
<rect x="896" y="336" width="108" height="108" rx="16" stroke-dasharray="10 9"/></g>
<g stroke="#5d6f6b" stroke-width="4" fill="#12181a"><rect x="700" y="106" width="48" height="48" rx="8"/><rect x="880" y="106" width="48" height="48" rx="8"/><rect x="1090" y="106" width="48" height="48" rx="8"/><rect x="690" y="366" width="48" height="48" rx="8"/><rect x="1104" y="236" width="48" height="48" rx="8"/></g>
<g fill="#4fd1a5"><rect x="776" y="236" width="48" height="48" rx="8"/><rect x="926" y="366" width="48" height="48" rx="8"/><path d="M720 498l22 22-22 22-22-22zM880 498l22 22-22 22-22-22zM1040 498l22 22-22 22-22-22z"/></g></svg>`;

/** The card as a page of its own, to be photographed: the question beside the picture of the lattice. */
export function cardPage({ title, section }: CardText): string {
  return `<!doctype html><meta charset="utf-8"><style>
*{margin:0;box-sizing:border-box}
body{width:${cardSize.width}px;height:${cardSize.height}px;background:#12181a;color:#e4eae7;font-family:system-ui,sans-serif;position:relative;overflow:hidden}
svg{position:absolute;inset:0}
.fade{position:absolute;inset:0;background:linear-gradient(90deg,#12181a 48%,#12181a00 78%)}
main{position:absolute;inset:72px 72px 64px;display:flex;flex-direction:column}
p{font:600 26px/1.2 'Liberation Mono',monospace;color:#4fd1a5;letter-spacing:.05em;text-transform:uppercase}
h1{margin-top:34px;max-width:700px;font:600 68px/1.12 'Liberation Serif',Georgia,serif;letter-spacing:-.015em;text-wrap:balance}
footer{margin-top:auto;font-size:27px;color:#a5b3af}
</style>${lattice}<div class="fade"></div><main><p>${asText(section)}</p><h1>${asText(title)}</h1><footer>NoM VM Research</footer></main>`;
}

/** The mark as a page of its own: `size` pixels square, on the dark ground or on none. */
export function markPage(mark: string, size: number, ground: string): string {
  return `<!doctype html><meta charset="utf-8"><style>*{margin:0}body{width:${size}px;height:${size}px;background:${ground}}svg{display:block;width:100%;height:100%;padding:${Math.round(size / 16)}px;box-sizing:border-box}</style>${mark}`;
}

function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
