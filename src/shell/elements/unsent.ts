/** Failures that somebody was told of. */
const said = new WeakSet()

/** A form that could not be sent says so where it was pressed. What was typed stays, and can be sent again. */
document.addEventListener('turbo:fetch-request-error', (event) => {
  const form = event.target
  if (!(event instanceof CustomEvent) || !(form instanceof HTMLFormElement)) return
  event.preventDefault()
  said.add(event.detail.error)
  const notice = document.createElement('p')
  notice.className = 'notice care unsent'
  notice.setAttribute('role', 'alert')
  notice.textContent = document.querySelector('main')?.dataset['unsent'] ?? ''
  form.append(notice)
})

document.addEventListener('turbo:submit-start', ({ target }) => {
  if (target instanceof HTMLFormElement) target.querySelector('.unsent')?.remove()
})

// Turbo throws it again, to nobody.
window.addEventListener('unhandledrejection', (event) => {
  if (said.has(event.reason)) event.preventDefault()
})
