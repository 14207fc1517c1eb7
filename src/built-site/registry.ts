import type { SiteRule } from './rule.ts';
import { brokenAnchor } from './rules/broken-anchor.ts';
import { brokenLink } from './rules/broken-link.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateRoute } from './rules/duplicate-route.ts';
import { externalResource } from './rules/external-resource.ts';
import { feeds } from './rules/feeds.ts';
import { imageDimensions } from './rules/image-dimensions.ts';
import { inlineScript } from './rules/inline-script.ts';
import { leftoverText } from './rules/leftover-text.ts';
import { linkPreview } from './rules/link-preview.ts';
import { machineReadable } from './rules/machine-readable.ts';
import { mathStyles } from './rules/math-styles.ts';
import { missingAsset } from './rules/missing-asset.ts';
import { pageBudget } from './rules/page-budget.ts';
import { pageHead } from './rules/page-head.ts';
import { pageScript } from './rules/page-script.ts';
import { sectionLink } from './rules/section-link.ts';
import { sitemap } from './rules/sitemap.ts';

/** Every rule that the built site is held to. Each has its fixtures beside it. */
export const SITE_RULES: readonly SiteRule[] = [
  pageHead,
  linkPreview,
  sectionLink,
  machineReadable,
  feeds,
  brokenLink,
  brokenAnchor,
  missingAsset,
  externalResource,
  inlineScript,
  duplicateId,
  duplicateRoute,
  sitemap,
  imageDimensions,
  mathStyles,
  leftoverText,
  pageScript,
  pageBudget,
];
