import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox, postButton, when } from '#shell/index.ts'
import { deviceName } from '../../sessions/views/device-name.ts'
import type { StrangeDevice } from '../model.ts'
import { disowningPath, knowingPath } from '../paths.ts'

/** Sign-ins from devices not known, each with the question whether it was she. */
export function strangeDevices(reader: Reader, devices: readonly StrangeDevice[]): Html | null {
  return devices.length === 0 ? null : html`${devices.map((device) => strangeDevice(reader, device))}`
}

function strangeDevice(reader: Reader, { id, userAgent, at, mayVouch }: StrangeDevice): Html {
  const { words } = reader
  const name = deviceName(words, userAgent)
  return noticeBox({
    kind: 'care',
    content: words.rich('people.strange.about', { device: name, when: when({ reader, at, style: 'ago' }) }),
    act: html`<div class="row">
      ${mayVouch && postButton({ action: knowingPath(id), label: words('people.strange.mine'), about: name })}
      ${postButton({ action: disowningPath(id), label: words('people.strange.notMine'), about: name, kind: 'quiet danger' })}
    </div>`,
  })
}
