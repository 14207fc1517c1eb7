import type { Proof } from './protocol.ts';

/** With what a worker can send something, or start somebody who can. */
export const MEANS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'importScripts',
  'indexedDB',
  'caches',
] as const;

/**
 * Takes from a worker, for good, all functions with which it could send something: it reads a
 * directory of the reader's own then. The page's content policy forbids it as well; this holds even
 * where that does not.
 */
export function seclude(scope: object): void {
  for (const name of MEANS) {
    // Most of them lie on a prototype of the global scope, from where they could be taken again.
    for (let at: object | null = scope; at; at = Object.getPrototypeOf(at)) {
      if (Object.hasOwn(at, name)) Reflect.deleteProperty(at, name);
    }
    Object.defineProperty(scope, name, { value: undefined });
  }
}

/** Which of the means are left to a scope. */
export function meansLeft(scope: object): string[] {
  return MEANS.filter((name) => (scope as Record<string, unknown>)[name] !== undefined);
}

/** A global scope as far as `tryToSend` uses it. */
type Scope = Pick<EventTarget, 'addEventListener'> & {
  fetch(address: string, init: RequestInit): Promise<unknown>;
};

/** A server that cannot exist (RFC 2606). */
const NOWHERE = 'https://nowhere.invalid/';
/** Whether the browser refused is known at once; this is for a slow machine, in milliseconds. */
const PATIENCE = 2000;

/**
 * Tries to send something to another server and says by which directive the browser refused it.
 *
 * @param patience how long to wait for the refusal after the request failed, in milliseconds
 */
export async function tryToSend(scope: Scope, patience = PATIENCE): Promise<Proof> {
  const refusal = new Promise<string | undefined>((resolve) => {
    scope.addEventListener('securitypolicyviolation', (event) =>
      resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
    );
    void scope
      .fetch(NOWHERE, { method: 'POST', body: 'x' })
      .catch(() => undefined)
      .then(() => setTimeout(resolve, patience, undefined));
  });
  const refusedBy = await refusal;
  seclude(scope);
  return { ...(refusedBy ? { refusedBy } : {}), left: meansLeft(scope) };
}
