/**
 * Starts a worker that is bound by the content security policy of the page: one that is started
 * from an address takes its policy from the answer of the server, one from a text made by the page
 * takes the page's own.
 *
 * @param script address of a classic script that needs no other
 */
export function confinedWorker(script: URL): Worker {
  const text = `importScripts(${JSON.stringify(script.href)});`;
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
