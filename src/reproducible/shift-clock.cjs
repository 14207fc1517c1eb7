// Loaded in front of a second build: its clock runs 400 days and some hours ahead.
const AHEAD = (400 * 24 + 7) * 3600 * 1000 + 123_456;
const RealDate = Date;
const now = () => RealDate.now() + AHEAD;

// A proxy and not a class of its own: dates made before and after are of one kind.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts, made) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, made),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
RealDate.prototype.constructor = globalThis.Date;
