/** Gives each code block a button that copies its text, and says so to screen readers. */
export function copyCode(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('.theme-code-block')) {
    const code = block.querySelector('pre');
    if (!code || block.querySelector('.copy-code')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-code';
    button.textContent = 'copy';
    button.setAttribute('aria-label', 'Copy this code');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(textOf(code));
      say(button, 'copied');
    });
    block.append(button);
  }
}

/** Lines of a highlighted block are separate elements ended by `<br>`: innerText keeps their breaks. */
function textOf(code: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would drop the breaks
  return code.innerText.replace(/\n$/, '');
}

function say(button: HTMLButtonElement, word: string): void {
  button.textContent = word;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => {
    button.textContent = 'copy';
  }, 1500);
}
