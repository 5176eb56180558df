// oxlint-disable-next-line import/no-unassigned-import -- Turbo starts itself when it is loaded.
import '@hotwired/turbo'

/** What a reader has opened stays open when the page is refreshed around her. */
document.addEventListener('turbo:before-morph-attribute', (event) => {
  const isOpen = event instanceof CustomEvent && event.detail?.attributeName === 'open'
  if (isOpen && event.target instanceof HTMLDetailsElement) event.preventDefault()
})
