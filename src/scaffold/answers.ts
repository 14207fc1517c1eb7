import { isPermalink } from '../citations/permalink.ts';
import { HTTPS_ADDRESS } from '../web-address/web-address.ts';
import type { Answers, Surroundings } from './question.ts';

/** A fault for text outside a range of lengths, counted in characters. */
export function length(min: number, max: number): (answer: string) => string | undefined {
  return (answer) => {
    const count = [...answer].length;
    if (count >= min && count <= max) return undefined;
    return `${count} characters; ${min} to ${max} are needed.`;
  };
}

/** A fault for a name that could not be a file’s and an address’s. */
export function kebab(answer: string): string | undefined {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)) return undefined;
  return 'Lower case letters, digits and single hyphens only, such as account-block.';
}

/** A fault for an answer that is not in a list. */
export function oneOf(allowed: readonly string[]): (answer: string) => string | undefined {
  return (answer) =>
    allowed.includes(answer) ? undefined : `One of these: ${allowed.join(', ')}.`;
}

/** A fault for a file that exists already. */
export function isFree(path: string, around: Surroundings): string | undefined {
  return around.files.has(path)
    ? `${path} exists already; edit it, or choose another name.`
    : undefined;
}

/** A fault for what is no absolute https address. */
export function https(answer: string): string | undefined {
  return HTTPS_ADDRESS.test(answer) ? undefined : 'An address that begins with https://';
}

/** A fault for what is no permanent link into code. */
export function permalink(answer: string): string | undefined {
  return isPermalink(answer)
    ? undefined
    : 'A GitHub address with the full commit: press y on the page of the file.';
}

/** Lets an empty answer pass and hands any other on. */
export function optional(
  fault: (answer: string) => string | undefined,
): (answer: string) => string | undefined {
  return (answer) => (answer === '' ? undefined : fault(answer));
}

/** The parts of an answer that holds several, divided by `;`. */
export function several(answer: string | undefined): string[] {
  return (answer ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The answer to a question that must have been asked. */
export function need(answers: Answers, key: string): string {
  const answer = answers[key];
  if (answer === undefined) throw new Error(`The question "${key}" was not asked.`);
  return answer;
}
