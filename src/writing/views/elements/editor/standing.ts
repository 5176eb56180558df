/** How the editor is heard: with the name, the description and the language of the text area. */
export function voice(area: HTMLTextAreaElement): Record<string, string> {
  const named: Record<string, string | null> = {
    id: `${area.id}-editor`,
    'aria-labelledby': `${area.id}-label`,
    'aria-describedby': area.getAttribute('aria-describedby'),
    'aria-invalid': area.getAttribute('aria-invalid'),
    lang: area.getAttribute('lang'),
  }
  const given = Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return {
    class: 'body',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-autocomplete': 'list',
    ...Object.fromEntries(given),
  }
}

export interface Standing {
  isShown(): boolean
  end(caret: number | null): void
}

/**
 * Puts the editor where the text area was. The text area stays in the form, unseen. The focus goes over while both are
 * there: a phone would take its keyboard away in between.
 */
export function standIn(area: HTMLTextAreaElement, tools: HTMLElement, begin: () => void): Standing {
  const host = area.closest('words-editor')
  const behind = [area.closest('name-offers') ?? area, host?.querySelector('text-tools')].flatMap((one) =>
    one instanceof HTMLElement ? [one] : [],
  )
  for (const one of tools.querySelectorAll('.link-box [id], .suggestions [id]')) one.id = `${area.id}-${one.id}`
  for (const one of tools.querySelectorAll('label')) one.htmlFor = `${area.id}-${one.htmlFor}`
  host?.prepend(tools)
  begin()
  for (const one of behind) one.hidden = true
  return {
    isShown: () => tools.isConnected && behind.every(({ hidden }) => hidden),
    end(caret) {
      for (const one of behind) one.hidden = false
      if (caret !== null) {
        area.focus()
        area.setSelectionRange(caret, caret)
      }
      tools.remove()
    },
  }
}
