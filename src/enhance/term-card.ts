/** Shows the definition of a glossary term beside its link, on hover and on focus. Esc closes it. */
export function termCard(): void {
  const card = document.createElement('div');
  card.id = 'term-card';
  card.className = 'term-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);
  let shownFor: HTMLAnchorElement | undefined;

  const hide = () => {
    card.hidden = true;
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
  };
  const show = (link: HTMLAnchorElement) => {
    if (shownFor === link) return;
    hide();
    shownFor = link;
    card.textContent = link.dataset.definition ?? '';
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    place(card, link);
  };
  for (const event of ['pointerover', 'focusin']) {
    document.addEventListener(event, (e) => {
      const target = e.target instanceof Element ? e.target : null;
      const link = target?.closest<HTMLAnchorElement>('a[data-definition]');
      if (link) show(link);
      else if (!target?.closest('.term-card')) hide();
    });
  }
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') hide();
  });
  addEventListener('scroll', hide, { passive: true });
}

/** Below the link, or above it where there is no room; never beyond the sides. */
function place(card: HTMLElement, link: HTMLElement): void {
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  const below = box.bottom + 8;
  const top = below + height > innerHeight ? box.top - height - 8 : below;
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(8, top)}px`;
}
