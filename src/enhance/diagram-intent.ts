/** Gives each diagram a button that enlarges it; the viewer itself is loaded when it is asked for. */
export function diagramIntent(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure.diagram')) {
    if (figure.querySelector('.diagram-enlarge')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'diagram-enlarge';
    button.textContent = 'enlarge';
    // No word of it is the name of a class: pages without a drawing would carry the rules of that class.
    const caption = figure.querySelector('figcaption')?.textContent ?? '';
    button.setAttribute('aria-label', `Enlarge: “${caption}”`);
    button.addEventListener('click', async () => {
      const { openDiagram } = await import('./diagram-zoom.ts');
      openDiagram(figure, button);
    });
    figure.append(button);
  }
}
