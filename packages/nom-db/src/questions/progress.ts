/** Options of every question that may take long. */
export interface Progress {
  /** Called now and then with the work done; `total` is absent where it is not known. */
  readonly onProgress?: (step: { done: number; total?: number }) => void;
  /** Stops the work: the question throws the signal's reason. */
  readonly signal?: AbortSignal;
}
