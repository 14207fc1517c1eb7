import type { ElementKind, PageFacts } from './page-facts.ts';
import type { Compound } from './selector.ts';

/** Attributes that a browser sets and removes without a script. */
const NATIVE = new Set(['open', 'checked', 'value']);

/** Answers whether selectors can match something in a page, now or when its scripts have run. */
export function createMatcher(facts: PageFacts): (selector: readonly Compound[]) => boolean {
  const known = new Map<Compound, boolean>();
  const occurs = (compound: Compound): boolean => {
    let answer = known.get(compound);
    if (answer === undefined) {
      answer = facts.elements.some((element) => fits(element, compound));
      known.set(compound, answer);
    }
    return answer;
  };
  const fits = (element: ElementKind, compound: Compound): boolean => {
    const { tag, id, classes, attributes, groups, elsewhere } = compound;
    const made = classes.some((name) => facts.words.has(name));
    return (
      // An element that a script makes may have any tag.
      (tag === undefined || tag === element.tag || made) &&
      (id === undefined || id === element.id || facts.words.has(id)) &&
      classes.every((name) => element.classes.has(name) || facts.words.has(name)) &&
      attributes.every(({ name, value }) => hasAttribute(element, name, value)) &&
      groups.every((group) => group.some((selector) => lastFits(element, selector))) &&
      elsewhere.every((group) => group.some((selector) => selector.every(occurs)))
    );
  };
  const hasAttribute = (element: ElementKind, name: string, value: string | undefined) => {
    if (NATIVE.has(name)) return true;
    if (facts.words.has(name) && (value === undefined || facts.words.has(value))) return true;
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
