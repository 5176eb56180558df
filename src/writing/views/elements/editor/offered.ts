/** Members whose names begin so, as the server lists them. */
export async function namesBeginning(from: string, typed: string, signal: AbortSignal): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(`${from}?q=${encodeURIComponent(typed)}`, { signal })
    if (!answer.ok || answer.redirected) return null
    const template = document.createElement('template')
    template.innerHTML = await answer.text()
    return template.content.querySelector<HTMLElement>('[role=listbox]')
  } catch {
    // Offers are a help and not needed: a name that is typed in full calls as well.
    return null
  }
}

const most = 8

/** The emoji that are called so, from those that came with the editor; all of them where nothing is typed. */
export function emojiNamed(tools: HTMLElement, typed: string): HTMLElement | null {
  const all = tools.querySelector('.suggestions.emoji[hidden]')?.cloneNode(true)
  if (!(all instanceof HTMLElement)) return null
  const wanted = folded(typed)
  if (wanted === '') {
    all.classList.add('all')
    return all
  }
  const fitting = [...all.querySelectorAll<HTMLElement>('[role=option]')].filter(({ dataset }) =>
    folded(dataset['names'] ?? '')
      .split(', ')
      .some((name) => name.startsWith(wanted)),
  )
  all.replaceChildren(...fitting.slice(0, most))
  return all
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[_-]/g, ' ').replaceAll('’', "'")
}
