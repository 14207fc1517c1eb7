import { ask, askMentions, askNames, indexIsOpen } from './engine.ts';
import type { Answer } from './hit.ts';
import { nothingFound } from './nothing-found.ts';
import { createResults } from './results.ts';

const sections = ['External', 'Internal', 'Proposal', 'Updates'] as const;

/** The parts of a search panel, whether it stands in the dialog or on the search page. */
export interface Panel {
  element: HTMLElement;
  input: HTMLInputElement;
  /** Searches for what the input holds. */
  run(): Promise<void>;
  /** Keeps to one section, by its name; to none that is not known. */
  keepTo(section: string | null): void;
}

/** Milliseconds between two letters that are taken for a pause. */
const PAUSE = 60;
/**
 * Milliseconds for which a reader who has good hits is left alone with them before the whole index is loaded:
 * it weighs ten times as much, and who follows a hit does not need it.
 */
const CONTENT = 500;

let panels = 0;

/**
 * Builds a search panel: input, choice of section, results. Arrow keys walk the results, Enter opens one;
 * screen readers hear it as a combobox with a list.
 *
 * @param onQuery told each query and section as it is asked, for instance to put them into the address
 */
export function createPanel(
  onQuery: (query: string, section: string | undefined) => void = () => {},
): Panel {
  const id = `search-${++panels}`;
  const element = document.createElement('div');
  element.className = 'search-panel';
  element.innerHTML = `<input type="search" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="${id}-list" aria-label="Search the site" placeholder="Words, identifiers, parts of them" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" maxlength="200"><div class="search-sections" role="group" aria-label="Search in"></div><p class="search-state" role="status"></p><ul id="${id}-list" role="listbox" aria-label="Results"></ul><div class="search-none"></div>`;
  const input = element.querySelector('input') as HTMLInputElement;
  const list = element.querySelector('ul') as HTMLUListElement;
  const results = createResults(list, input);
  const state = element.querySelector('.search-state') as HTMLElement;
  const none = element.querySelector('.search-none') as HTMLElement;
  let section: string | undefined;
  let turn = 0;

  const run = async (pause = 0) => {
    const query = input.value.trim();
    const mine = ++turn;
    onQuery(query, section);
    results.begin();
    if (query.length < 2) {
      show(undefined, query);
      if (query) state.textContent = 'Type two letters or more.';
      return;
    }
    state.textContent = 'Searching …';
    try {
      const wanted = () => mine === turn;
      const mentioning = askMentions(query, section, wanted);
      const named = await askNames(query, section);
      if (!wanted()) return;
      if (named.length > 0) {
        results.first(named);
        none.replaceChildren();
        element.dataset.first = query;
      }
      const { hits: mentioned, whole } = await mentioning;
      if (!wanted()) return;
      const first = [
        ...named,
        ...mentioned.filter(({ url }) => !named.some((one) => one.url === url)),
      ];
      if (first.length > 0) {
        results.show(first);
        none.replaceChildren();
        element.dataset.first = query;
      }
      // The whole index is asked once the reader pauses.
      const content = whole && !indexIsOpen();
      await new Promise((resolve) => setTimeout(resolve, content ? CONTENT : pause));
      if (!wanted()) return;
      const found = whole || named.length > 0;
      const answer = await ask(query, section, found, () =>
        whole || results.held() ? first : named,
      );
      if (mine === turn) show(answer, query);
    } catch {
      if (mine === turn)
        state.textContent =
          'The search index could not be loaded. It is made by the build, not by the live server.';
    }
  };
  const show = (answer: Answer | undefined, query: string) => {
    results.show(answer?.hits ?? []);
    state.textContent = answer ? stateText(answer, query, section) : '';
    const empty = answer?.hits.length === 0;
    none.replaceChildren(...(empty ? nothingFound(query, section ? everywhere : undefined) : []));
    element.dataset.first = query;
    element.dataset.answered = query;
  };
  const everywhere = () => {
    keepTo(null);
    void run();
  };
  const choose = element.querySelector('.search-sections') as HTMLElement;
  const keepTo = (name: string | null) => {
    section = sections.find((each) => each === name);
    for (const button of choose.children) {
      button.setAttribute('aria-pressed', String(button.textContent === (section ?? 'All')));
    }
  };
  for (const name of ['All', ...sections]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      keepTo(name);
      void run();
    });
    choose.append(button);
  }
  keepTo(null);
  input.addEventListener('input', () => void run(PAUSE));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') results.step(1);
    else if (event.key === 'ArrowUp') results.step(-1);
    else if (event.key === 'Enter') {
      const link = results.link();
      if (link) location.assign(link.href);
    } else return;
    event.preventDefault();
  });
  return { element, input, run, keepTo };
}

function stateText({ hits, changed }: Answer, query: string, section: string | undefined): string {
  const where = section ? ` in ${section}` : '';
  if (hits.length === 0) {
    return `Nothing found for “${query}”${where}.`;
  }
  const count = `${hits.length} ${hits.length === 1 ? 'place' : 'places'}${where}`;
  if (!changed) return `${count}.`;
  const unknown = (changed.unknown ?? [query]).map((word) => `“${word}”`).join(', ');
  return `Showing results for “${changed.query}”: ${count}. No page says ${unknown}.`;
}
