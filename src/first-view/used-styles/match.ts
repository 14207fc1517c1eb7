import type { ElementKind, PageFacts } from './page-facts.ts';
import type { Compound } from './selector.ts';

/** Attributes that a browser sets and removes without a script. */
const NATIVE = new Set(['open', 'checked', 'value']);

/** Answers whether selectors can match something in a page, now or when its scripts have run. */
export function createMatcher(facts: PageFacts): (selector: readonly Compound[]) => boolean {
  const { elements, words } = facts;
  const withClass = indexOf(elements, ({ classes }) => classes);
  const withTag = indexOf(elements, ({ tag }) => [tag]);
  const known = new Map<Compound, boolean>();
  const occurs = (compound: Compound): boolean => {
    let answer = known.get(compound);
    if (answer === undefined) {
      answer = candidates(compound).some((element) => fits(element, compound));
      known.set(compound, answer);
    }
    return answer;
  };
  /** The few elements among which a fitting one must be. */
  const candidates = ({ tag, classes }: Compound): readonly ElementKind[] => {
    const written = classes.find((name) => !words.has(name));
    if (written !== undefined) return withClass.get(written) ?? [];
    return tag !== undefined && classes.length === 0 ? (withTag.get(tag) ?? []) : elements;
  };
  const fits = (element: ElementKind, compound: Compound): boolean => {
    const { tag, id, classes, attributes, groups, elsewhere } = compound;
    const made = classes.some((name) => words.has(name));
    return (
      // An element that a script makes may have any tag.
      (tag === undefined || tag === element.tag || made) &&
      (id === undefined || id === element.id || words.has(id)) &&
      classes.every((name) => element.classes.has(name) || words.has(name)) &&
      attributes.every(({ name, value }) => hasAttribute(element, name, value)) &&
      groups.every((group) => group.some((selector) => lastFits(element, selector))) &&
      elsewhere.every((group) => group.some((selector) => selector.every(occurs)))
    );
  };
  const hasAttribute = (element: ElementKind, name: string, value: string | undefined) => {
    if (NATIVE.has(name)) return true;
    if (words.has(name) && (value === undefined || words.has(value))) return true;
    if (name === 'class' || name === 'id') return true;
    const own = element.attributes[name];
    return own !== undefined && (value === undefined || own === value);
  };
  const lastFits = (element: ElementKind, selector: readonly Compound[]): boolean => {
    const last = selector[selector.length - 1];
    return last !== undefined && fits(element, last) && selector.slice(0, -1).every(occurs);
  };
  return (selector) => selector.every(occurs);
}

function indexOf(
  elements: readonly ElementKind[],
  namesOf: (element: ElementKind) => Iterable<string>,
): ReadonlyMap<string, readonly ElementKind[]> {
  const index = new Map<string, ElementKind[]>();
  for (const element of elements)
    for (const name of namesOf(element)) {
      const those = index.get(name);
      if (those) those.push(element);
      else index.set(name, [element]);
    }
  return index;
}
