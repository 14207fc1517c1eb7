const answers = new Map<string, Promise<unknown>>();

/**
 * Loads a JSON file once; later calls share it.
 *
 * @returns nothing where it cannot be loaded; a later call asks again
 */
export function loadOnce<T>(address: string, early?: Promise<Response>): Promise<T | undefined> {
  const known = answers.get(address);
  if (known) return known as Promise<T | undefined>;
  const loading = (early ?? fetch(address))
    .then((response) => response.json() as Promise<T>)
    .catch(() => {
      answers.delete(address);
      return undefined;
    });
  answers.set(address, loading);
  return loading;
}
