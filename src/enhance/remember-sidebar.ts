const key = 'sidebar-nom';

/** Keeps the groups of the sidebar as the reader left them, for the length of the visit. */
export function rememberSidebar(root: ParentNode): void {
  const groups = [...root.querySelectorAll<HTMLDetailsElement>('details[data-remember]')];
  if (groups.length === 0) return;
  const section = location.pathname.split('/').slice(0, 3).join('/');
  const remembered = read()[section] ?? {};
  for (const group of groups) {
    const name = group.dataset.remember ?? '';
    const holdsThisPage = group.querySelector('[aria-current="page"]') !== null;
    if (!holdsThisPage && name in remembered) group.open = remembered[name] === true;
    group.addEventListener('toggle', () => {
      const all = read();
      all[section] = { ...all[section], [name]: group.open };
      try {
        sessionStorage.setItem(key, JSON.stringify(all));
      } catch {
        // Without storage the sidebar simply starts afresh on each page.
      }
    });
  }
}

function read(): Record<string, Record<string, boolean>> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}
