/** Least time between two calls, in milliseconds: often enough to be seen moving. */
const INTERVAL = 120;

/** Hands on only calls that come at least `INTERVAL` after the one handed on before. */
export function throttled<Value>(
  tell: (value: Value) => void,
  now: () => number = () => performance.now(),
): (value: Value) => void {
  let last = now();
  return (value) => {
    const time = now();
    if (time - last < INTERVAL) return;
    last = time;
    tell(value);
  };
}
