/** Key the framework's own head script and React provider read; both must agree with this switch. */
const key = 'theme-nom';
const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const labels: Record<Choice, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Makes the colour button walk through system, light and dark, and remembers the choice. */
export function themeSwitch(root: ParentNode): void {
  const button = root.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  button.hidden = false;
  describe(button, current());
  if (button.dataset.ready) return;
  button.dataset.ready = 'true';
  button.addEventListener('click', () => {
    const next = choices[(choices.indexOf(current()) + 1) % choices.length] ?? 'system';
    apply(next);
    describe(button, next);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (current() === 'system') apply('system');
  });
}

function current(): Choice {
  const choice = document.documentElement.dataset.themeChoice as Choice;
  return choices.includes(choice) ? choice : 'system';
}

function apply(choice: Choice): void {
  const dark =
    choice === 'dark' ||
    (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.themeChoice = choice;
  const stored = choice === 'system' ? null : choice;
  try {
    if (stored) localStorage.setItem(key, stored);
    else localStorage.removeItem(key);
    // Where React runs too, its provider follows storage events from other tabs: pose as one.
    dispatchEvent(
      new StorageEvent('storage', { key, newValue: stored, storageArea: localStorage }),
    );
  } catch {
    // Storage may be forbidden; the choice then holds for this page only.
  }
}

function describe(button: HTMLButtonElement, choice: Choice): void {
  const text = `Colours: ${labels[choice]}. Change`;
  button.setAttribute('aria-label', text);
  button.title = text;
}
