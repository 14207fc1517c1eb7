const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw or describe; what is not listed could run, load, link or animate. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
  textPath marker style linearGradient radialGradient stop pattern clipPath mask filter feBlend
  feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset`);

/** Elements that hold words. Readers of HTML take what is in them for HTML, readers of XML do not. */
export const SVG_WORDS = words('title desc metadata style');

/** Attributes that place, shape, paint or describe; also `data-…` and `aria-…`, which do nothing. */
export const SVG_ATTRIBUTES = words(`
  xmlns xmlns:xlink xml:space xml:lang version baseProfile id class role lang width height viewBox
  preserveAspectRatio href xlink:href transform transform-origin x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
  points d dx dy rotate pathLength textLength lengthAdjust startOffset method spacing side media type
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type markerWidth markerHeight markerUnits refX refY orient
  marker marker-start marker-mid marker-end clip-path clip-rule mask filter opacity display visibility
  overflow isolation mix-blend-mode color color-interpolation color-interpolation-filters color-rendering
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width paint-order vector-effect shape-rendering
  image-rendering text-rendering stop-color stop-opacity flood-color flood-opacity enable-background
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight kerning
  letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
  baseline-shift direction unicode-bidi writing-mode white-space filterUnits primitiveUnits in in2 result
  mode operator k1 k2 k3 k4 stdDeviation edgeMode values radius tableValues slope intercept amplitude
  exponent`);
