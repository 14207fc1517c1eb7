import { escaped, type Picture } from './picture.ts';

/** The inside of a picture's `<figure>`: drawing, caption, and the same as a table. */
export function figureHtml({ svg, title, description, head, rows }: Picture): string {
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const lines = rows
    .map(([first = '', ...others]) => {
      const cells = others.map((text) => `<td>${escaped(text)}</td>`).join('');
      return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
    })
    .join('');
  const table = `<div class="table-scroll" tabindex="0" role="group" aria-label="${escaped(title)}"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
  return `<figcaption><strong>${escaped(title)}</strong></figcaption>${svg}<details><summary>The same as a table</summary><p>${escaped(description)}</p>${table}</details>`;
}
