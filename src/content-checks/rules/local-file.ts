import { notPictureReason, outsideReason } from '../../safe-html/local-address.ts';
import { definitionNodesOf, imagesOf, linksOf } from '../links.ts';
import { pageRule } from '../rule.ts';

/** A build copies the files that pages name: none may come from outside the page's folder or static/. */
export const localFile = pageRule({
  name: 'local-file',
  demands: 'Links and images name files of static/ or beside the page.',
  kinds: ['doc', 'blog', 'page'],
  check: (page, report) => {
    const definitions = definitionNodesOf(page).map((node) => ({ node, url: node.url }));
    for (const { node, url } of [...linksOf(page), ...imagesOf(page), ...definitions]) {
      const reason = outsideReason(url);
      if (reason === undefined) continue;
      report(
        node,
        `the address "${url.slice(0, 60)}" ${reason}`,
        'Link to /section/page/, or to a file in static/ by its address.',
      );
    }
    for (const { node, url } of imagesOf(page)) {
      const reason = notPictureReason(url);
      if (reason === undefined || outsideReason(url) !== undefined) continue;
      report(
        node,
        `the address "${url.slice(0, 60)}" of an image ${reason}`,
        'Name a file that ends in .svg, .png, .jpg, .webp, .avif or .gif.',
      );
    }
  },
});
