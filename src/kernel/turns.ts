/** Lets so many pieces of work run at once; whoever comes later waits for a turn, in order. */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0

  async function turn(): Promise<void> {
    if (running < atOnce) running++
    else await new Promise<void>((resolve) => void waiting.push(resolve))
  }

  // Whoever is next takes over the turn as it is.
  function next(): void {
    const first = waiting.shift()
    if (first) first()
    else running--
  }

  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      next()
    }
  }
}
