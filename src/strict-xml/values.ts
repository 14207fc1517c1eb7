// Functions that load when they name anything but a part of the same file.
const LOADS =
  /url\s*\((?!["']?#)|(?:image|image-set|cross-fade|element|src|paint|expression)\s*\(/i;
const SCHEME = /(?:javascript|vbscript|data)\s*:/i;
const OWN_PROPERTIES = /^--[a-z-]+:[#\w-]+(?:;--[a-z-]+:[#\w-]+)*;?$/;

/** Whether the value of an attribute, read as CSS, could load something that is not in the file. */
export function reachesOut(value: string): boolean {
  // A backslash can write any letter of CSS in another way.
  return value.includes('\\') || LOADS.test(value) || SCHEME.test(value);
}

/** Whether a style sheet could load something, or do anything but style shapes and ask for the colour scheme. */
export function styleReachesOut(css: string): boolean {
  return reachesOut(css) || /@(?!media\b)/i.test(css);
}

/** Whether a style attribute only gives values to names of its own, such as `--diagram-ink:#1c2430`. */
export function setsOwnPropertiesOnly(style: string): boolean {
  return OWN_PROPERTIES.test(style);
}
