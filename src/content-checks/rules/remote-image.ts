import { imagesOf, isRemote } from '../links.ts';
import { pageRule } from '../rule.ts';

/** A remote picture can vanish, change, and tells a third party who reads. */
export const remoteImage = pageRule({
  name: 'remote-image',
  demands: 'Images are files of this repository.',
  kinds: ['doc', 'blog', 'page'],
  check: (page, report) => {
    for (const { node, url } of imagesOf(page)) {
      if (!isRemote(url)) continue;
      report(
        node,
        `the image ${url.slice(0, 80)} is not part of the site`,
        'Put the file into static/img/ (check its licence) and link it as /img/….',
      );
    }
  },
});
