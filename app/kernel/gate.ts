/** Lets work begin in the order in which it came, so much of it at a time; what fails makes room, too. */
export interface Gate {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>
  /** How much has come and not begun. */
  readonly waiting: number
}

/**
 * @param width how much may be under way at once; at least 1
 * @throws RangeError when it is not a positive whole number
 */
export function openGate(width: number): Gate {
  if (!Number.isSafeInteger(width) || width < 1)
    throw new RangeError(`a gate of ${width} lets nothing through`)
  const waiting: (() => void)[] = []
  let inside = 0
  const enter = (): Promise<void> => {
    if (inside < width) {
      inside += 1
      return Promise.resolve()
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  // Whoever waits longest takes the place of whoever leaves.
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else inside -= 1
  }
  return {
    get waiting() {
      return waiting.length
    },
    async pass(work) {
      await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
