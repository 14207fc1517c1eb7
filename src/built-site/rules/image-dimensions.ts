import { pageRule } from '../rule.ts';

/** Without its size a picture pushes the text down when it arrives. */
export const imageDimensions = pageRule({
  name: 'image-dimensions',
  demands: 'Every image states its width and height in pixels.',
  check: (page, report) => {
    for (const { name, attributes, offset } of page.tags) {
      if (name !== 'img') continue;
      if (/^\d+$/.test(attributes.width ?? '') && /^\d+$/.test(attributes.height ?? '')) continue;
      report(
        offset,
        `the image ${attributes.src?.slice(0, 60)} has no size`,
        'Give <img> a width and a height.',
      );
    }
  },
});
