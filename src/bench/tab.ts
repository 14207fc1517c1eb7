import type { Devtools } from './devtools.ts';

/** A place in a window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A tab with a profile of its own. */
export interface Tab {
  /** Opens an address and waits for what `ready` says there: an expression that becomes true. */
  open(address: string, ready: string): Promise<void>;
  /** The value of an expression in the page that is shown. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until a page is shown for which the expression is true. */
  until(expression: string): Promise<void>;
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Puts a finger down, and lifts it after so many milliseconds. */
  tap(at: Point, milliseconds: number): Promise<void>;
  enter(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/**
 * Opens a tab. It is the tab that is attached to, and its pages through it: only so Chromium draws pages
 * ahead and shows them in it.
 */
export async function openTab({ send, listen }: Devtools): Promise<Tab> {
  type Ids = { browserContextId: string; targetId: string; sessionId: string };
  const { browserContextId } = await send<Ids>('Target.createBrowserContext');
  const { targetId } = await send<Ids>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    forTab: true,
  });
  const attach = { targetId, flatten: true };
  const { sessionId: tab } = await send<Ids>('Target.attachToTarget', attach);
  const pages = new Set<string>();
  listen(({ method, params, session }) => {
    const { sessionId } = params as unknown as Ids;
    if (session !== tab) return;
    if (method === 'Target.attachedToTarget') pages.add(sessionId);
    if (method === 'Target.detachedFromTarget') pages.delete(sessionId);
  });
  const auto = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await send('Target.setAutoAttach', auto, tab);

  async function valueIn<T>(page: string, expression: string): Promise<T> {
    type Value = { result: { value: T }; exceptionDetails?: { text: string } };
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send<Value>('Runtime.evaluate', asked, page);
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result.value;
  }
  /** The page of this tab that is shown and for which the expression is true. */
  async function shown(expression = 'true'): Promise<string> {
    for (const since = performance.now(); performance.now() - since < PATIENCE; ) {
      for (const page of pages) {
        // A page that is just being replaced does not answer: another one will.
        const fits = valueIn<boolean>(page, `!document.prerendering && Boolean(${expression})`);
        if (await fits.catch(() => false)) return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no page came for which this is true: ${expression}`);
  }
  const command = async (method: string, params: object): Promise<void> => {
    await send(method, params, await shown());
  };
  /** A command that may bring another page: the one that it went to is then gone before it answers. */
  const follow = (method: string, params: object): Promise<void> =>
    command(method, params).catch(() => undefined);
  const mouse = (type: string, at: Point, rest: object = {}) =>
    command('Input.dispatchMouseEvent', { type, ...at, ...rest });
  const button = { button: 'left', clickCount: 1 };
  return {
    open: async (address, ready) => {
      await command('Page.navigate', { url: address });
      await shown(ready);
    },
    evaluate: async (expression) => valueIn(await shown(), expression),
    until: async (expression) => void (await shown(expression)),
    move: (to) => mouse('mouseMoved', to),
    click: async (at) => {
      await mouse('mouseMoved', at);
      await mouse('mousePressed', at, button);
      await follow('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, ...button });
    },
    tap: async (at, milliseconds) => {
      await command('Emulation.setTouchEmulationEnabled', { enabled: true });
      await command('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await follow('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    enter: async () => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
      await follow('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
      await follow('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    close: async () => void (await send('Target.disposeBrowserContext', { browserContextId })),
  };
}
