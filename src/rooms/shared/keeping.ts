/** Asks, unless somebody has asked for the same of late or is asking just now. */
export type Keeping<T> = (key: string, mark: string, ask: () => Promise<T>) => Promise<T>

interface Kept<T> {
  readonly mark: string
  readonly value: Promise<T>
}

/**
 * Keeps the last answer for each key, with a mark that says what it is an answer to. Of many who want it at once, one asks and
 * the others wait for her. What could not be asked is kept for nobody.
 */
export function keeping<T>(most: number): Keeping<T> {
  const all = new Map<string, Kept<T>>()

  async function first(key: string, mark: string, ask: () => Promise<T>): Promise<T> {
    const kept = { mark, value: ask() }
    all.delete(key)
    all.set(key, kept)
    const [oldest] = all.keys()
    if (all.size > most && oldest !== undefined) all.delete(oldest)
    try {
      return await kept.value
    } catch (error) {
      if (all.get(key) === kept) all.delete(key)
      throw error
    }
  }

  return async (key, mark, ask) => {
    const kept = all.get(key)
    if (kept?.mark !== mark) return first(key, mark, ask)
    try {
      return await kept.value
    } catch {
      // What befell another reader is not hers.
      return ask()
    }
  }
}
