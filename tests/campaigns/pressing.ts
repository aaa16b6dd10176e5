/** A shopper and a bank's feed both come again where the market was too busy; neither for ever. */
const MOST_TRIES = 20

/**
 * Does `work` again until it neither throws nor answers undefined.
 * @returns its answer, and how often it was asked
 * @throws the last error, or one that says that nothing was answered
 */
export async function untilAnswered<T>(
  work: () => Promise<T | undefined>,
): Promise<{ readonly answer: T; readonly tries: number }> {
  let last: unknown = new Error(`no answer after ${MOST_TRIES} tries`)
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      const answer = await work()
      if (answer !== undefined) return { answer, tries }
    } catch (error) {
      last = error
    }
  }
  throw last
}

/** Does `work` for every item, at most `width` at a time; the answers stand in the order of the items. */
export async function inParallel<T, A>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = []
  const queue = items.entries()
  const walk = async () => {
    for (const [index, item] of queue) answers[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, walk))
  return answers
}
