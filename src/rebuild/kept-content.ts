import { join } from 'node:path';
import { codeOf } from './code.ts';
import { openResults, type Texts } from './kept-results.ts';
import { keepsPages } from './switch.ts';

/** Whose content it is, and what it is made from. */
interface Made {
  /** Root of the repository. */
  root: string;
  /** Names the content; also where it is kept. */
  name: string;
  /** Everything that it depends on beside the code: texts. */
  inputs: Texts;
}

/**
 * What a plugin tells its pages, from the last build where nothing has changed that it is made from. It
 * passes through JSON in any case. The live server makes it each time.
 */
export async function keptContent<T>(
  { root, name, inputs }: Made,
  environment: NodeJS.ProcessEnv,
  make: () => T,
): Promise<T> {
  const asText = () => [JSON.stringify(make())];
  const read = ([text = '']: Texts) => JSON.parse(text) as T;
  if (environment.NODE_ENV !== 'production' || !keepsPages(environment)) return read(asText());
  const results = openResults(join(root, '.cache', name, 'results'), codeOf(root, environment));
  try {
    const texts = await results.recall(name, inputs, asText);
    results.confirm();
    return read(texts);
  } catch (error) {
    results.abandon();
    throw error;
  }
}
