/** A property that is there only when it has a value. */
export function optional<K extends string>(
  key: K,
  value: string | undefined,
): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}
