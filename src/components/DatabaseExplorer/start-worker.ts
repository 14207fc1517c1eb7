/**
 * Starts the worker that reads databases. This is for the live server; shipped pages get another
 * one, whose worker is bound by the policy of the page (src/first-view/worker-script.ts).
 */
export function startWorker(): Worker {
  return new Worker(new URL('../../explorer/worker.ts', import.meta.url));
}
