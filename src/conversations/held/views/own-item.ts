import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, postButton } from '#shell/index.ts'
import { isWaiting, type ListedHeld } from '../model.ts'
import { takingBackPath } from '../paths.ts'
import { heldWords, placeName } from './held-words.ts'

/** Words of the viewer's own: they wait, or came back with a note. */
export function ownItem(reader: Reader, held: ListedHeld): Html {
  const { words } = reader
  const place = placeName(reader, held)
  const state = isWaiting(held)
    ? chip({ label: words('conversations.held.waits'), kind: 'care' })
    : chip({ label: words('conversations.held.cameBack'), kind: 'ask' })
  return html`<article class="stack-s">
    <h3 class="row">${state} <span>${place}</span></h3>
    ${!isWaiting(held) && returned(reader, held)} ${heldWords(reader, held)}
    ${postButton({ action: takingBackPath(held.id), label: words('conversations.held.takeBack'), about: place, icon: 'edit' })}
  </article>`
}

function returned({ words }: Reader, { note, returnedByName }: ListedHeld): Html {
  if (note === '') return html`<p>${words('conversations.held.returnedWithout')}</p>`
  const name = returnedByName ?? words('conversations.held.somebody')
  return html`<p>${words('conversations.held.says', { name })}</p>
    <p class="said">${note}</p>`
}
