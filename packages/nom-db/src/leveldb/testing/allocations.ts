/** Watches how much memory is asked for at once, while `use` runs. */
export class AllocationWatch {
  /** The largest single array in bytes since the last reset. */
  largest = 0;
  readonly #originals = { Uint8Array, Uint32Array };

  /** Puts itself in the place of the global constructors. */
  start(): void {
    globalThis.Uint8Array = this.#watch(this.#originals.Uint8Array, 1);
    globalThis.Uint32Array = this.#watch(this.#originals.Uint32Array, 4);
  }

  /** Puts the constructors back. */
  stop(): void {
    Object.assign(globalThis, this.#originals);
  }

  #watch<T extends abstract new (...args: never[]) => object>(original: T, bytes: number): T {
    return new Proxy(original, {
      construct: (target, args: unknown[], newTarget) => {
        const [length] = args;
        if (typeof length === 'number') this.largest = Math.max(this.largest, length * bytes);
        return Reflect.construct(target, args, newTarget);
      },
    });
  }
}
