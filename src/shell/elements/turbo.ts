// oxlint-disable-next-line import/no-unassigned-import -- Turbo starts itself when it is loaded.
import '@hotwired/turbo'

/** What a reader has opened stays open when the page is refreshed around her. */
document.addEventListener('turbo:before-morph-attribute', (event) => {
  const isOpen = event instanceof CustomEvent && event.detail?.attributeName === 'open'
  if (isOpen && event.target instanceof HTMLDetailsElement) event.preventDefault()
})

/**
 * Turbo takes a link to a place on the same page for a visit and asks for the page again, which would take away what
 * somebody has typed on it. The browser goes to the place by itself.
 */
document.addEventListener('turbo:click', (event) => {
  const link = event.target
  if (link instanceof Element && link.getAttribute('href')?.startsWith('#')) event.preventDefault()
})

const worn = ['data-theme', 'data-hue'] as const

/** Turbo puts in the new page's body and leaves the root as it was: a theme or a hue just chosen would not be seen. */
document.addEventListener('turbo:before-render', (event) => {
  const next: unknown = event instanceof CustomEvent ? event.detail?.newBody?.parentElement : null
  if (!(next instanceof HTMLElement)) return
  for (const name of worn) {
    const value = next.getAttribute(name)
    if (value === null) document.documentElement.removeAttribute(name)
    else document.documentElement.setAttribute(name, value)
  }
})

let isRefused = false

/** A form that comes back with what is wrong opens there: Turbo shows it in place of the page, and moves nothing. */
document.addEventListener('turbo:submit-end', (event) => {
  isRefused = event instanceof CustomEvent && event.detail?.success === false
})

document.addEventListener('turbo:render', () => {
  if (!isRefused) return
  isRefused = false
  const first = document.querySelector('[autofocus]')
  if (first instanceof HTMLElement) first.focus()
})
