/**
 * Data as JSON that may stand inside a `<script>` of HTML: no text in it can end the element or open a comment,
 * and it reads back as the same data.
 */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
