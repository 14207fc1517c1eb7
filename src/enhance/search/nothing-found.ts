import { base } from './engine.ts';

/**
 * What to try when nothing was found: other words, all sections, lists to browse, and the forum.
 *
 * @param everywhere searches all sections; absent where they were searched already
 */
export function nothingFound(query: string, everywhere: (() => void) | undefined): Node[] {
  const list = document.createElement('ul');
  const add = (...parts: Array<Node | string>) => {
    const item = document.createElement('li');
    item.append(...parts);
    list.append(item);
  };
  if (everywhere) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Search all sections';
    button.addEventListener('click', everywhere);
    add(button);
  }
  add('Try fewer or other words, or an identifier such as ApplyBlock.');
  add(
    'Look through the ',
    link('glossary', `${base}glossary/`),
    ' or the ',
    link('claims', `${base}claims/`),
    '.',
  );
  const forum = document.querySelector<HTMLAnchorElement>('a[data-forum]')?.href.replace(/\/$/, '');
  if (forum) {
    const words = encodeURIComponent(query);
    add(
      link('Search the forum', `${forum}/search?q=${words}`),
      ' for it, or ',
      link('ask there', `${forum}/new-topic?title=${words}`),
      '.',
    );
  }
  return [list];
}

function link(text: string, address: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = address;
  return anchor;
}
