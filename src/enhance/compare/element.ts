/** What an element can be given: attributes, or a listener by the name of its event. */
type Given = string | number | boolean | undefined | ((event: Event) => void);

/**
 * Makes an element. `class`, `aria-…` and so on are attributes; `true` is an attribute without a value,
 * `false` and `undefined` none; a function listens to the event of that name.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Readonly<Record<string, Given>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}
