import type { ConsoleMessage, Page } from 'playwright-core';

/** What is watched: whoever opens several addresses in one window changes it before each. */
export interface Watched {
  /** Address that is about to be opened. */
  address: string;
  /** Status that it is expected to have. */
  status: number;
  /** Where everything wrong is written down. */
  findings: string[];
}

/**
 * Watches a page for what a reader's browser should never see: errors and warnings on the console,
 * exceptions, requests to another origin (they are stopped), answers that are errors.
 */
export async function guard(page: Page, watched: Watched): Promise<void> {
  const { origin } = new URL(watched.address);
  await page.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => {
      watched.findings.push(`request to another origin: ${route.request().url()}`);
      return route.abort('blockedbyclient');
    },
  );
  page.on('console', (message) => {
    if (isFault(message) && !isExpected(message, watched)) {
      watched.findings.push(
        `console ${message.type()}: ${message.text()} (${message.location().url})`,
      );
    }
  });
  page.on('pageerror', (error) => watched.findings.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    const expected = response.url() === watched.address ? watched.status : undefined;
    if (expected === undefined ? response.status() >= 400 : response.status() !== expected) {
      watched.findings.push(`status ${response.status()}: ${response.url()}`);
    }
  });
}

function isFault(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'warning';
}

/** The browser itself complains on the console about a page that is not there. */
function isExpected(message: ConsoleMessage, { address, status }: Watched): boolean {
  return (
    status >= 400 && message.location().url === address && /status of 4\d\d/.test(message.text())
  );
}
