import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, icon, linkButton, plainList, postButton, when } from '#shell/index.ts'
import type { Passkey } from '../model.ts'
import { newPasskeyPath, passkeyRemovalPath } from '../paths.ts'

export function passkeysSection(reader: Reader, passkeys: readonly Passkey[]): Html {
  const { words } = reader
  const label = words(passkeys.length > 0 ? 'people.passkeys.addAnother' : 'people.passkeys.add')
  return html`<section class="card stack-s" aria-labelledby="passkeys">
    <h2 id="passkeys" class="row">${icon('key')} ${words('people.passkeys.title')} ${passkeys.length > 0 && chip({ label: words('people.secondStep.on'), kind: 'good' })}</h2>
    <p>${words('people.passkeys.about')}</p>
    ${passkeys.length > 0 && plainList(passkeys.map((one) => passkeyItem(reader, one)))}
    <p>${linkButton({ href: newPasskeyPath, label, kind: 'quiet' })}</p>
  </section>`
}

function passkeyItem(reader: Reader, { id, name, createdAt, usedAt }: Passkey): Html {
  const { words } = reader
  const since = when({ reader, at: createdAt, style: 'date' })
  const used = usedAt && when({ reader, at: usedAt, style: 'ago' })
  return html`<div class="row between">
    <div>
      <p class="title">${name}</p>
      <p class="small muted">${words.rich('people.passkeys.since', { since })} ${used && words.rich('people.passkeys.used', { used })}</p>
    </div>
    ${postButton({ action: passkeyRemovalPath(id), label: words('people.passkeys.remove'), about: name, kind: 'plain danger' })}
  </div>`
}
