import { pageRule } from '../rule.ts';
import { weighPages } from '../weight/weigh.ts';

/** Bytes of script, compressed, that a document may start before its reader does anything. */
export const LARGEST_SCRIPT = 6_000;

/** What is heavier is loaded when a reader asks for it (src/enhance/). */
export const pageScript = pageRule({
  name: 'page-script',
  demands: `A document starts at most ${LARGEST_SCRIPT} bytes of script, compressed by brotli.`,
  check: (page, report, site) => {
    const weight = weighPages(site).find((one) => one.page === page);
    if (!weight || weight.kind === 'application') return;
    const scripts = weight.parts.filter(({ file }) => /\.m?js$/.test(file));
    const bytes = scripts.reduce((sum, part) => sum + part.bytes, 0);
    if (bytes <= LARGEST_SCRIPT) return;
    const names = scripts.map((part) => `${part.file} ${part.bytes}`).join(', ');
    report(
      0,
      `the page starts ${bytes} bytes of script (${names}), more than ${LARGEST_SCRIPT}`,
      'Load what is not needed at once on intent, by import() in src/enhance/.',
    );
  },
});
