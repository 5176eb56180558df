import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { breadcrumb, chip, icon, list, mePath, postButton, when, wholePage } from '#shell/index.ts'
import type { StrangeDevice } from '../../devices/model.ts'
import { strangeDevices } from '../../devices/views/strange-devices.ts'
import type { SecondStep } from '../../second-steps/model.ts'
import type { Device, OpenedBy } from '../model.ts'
import { deviceName } from './device-name.ts'
import { otherSessionsEndPath, sessionEndPath } from '../paths.ts'

interface DevicesPage {
  readonly reader: Reader
  readonly devices: readonly Device[]
  readonly strange: readonly StrangeDevice[]
}

export function devicesPage({ reader, devices, strange }: DevicesPage): Html {
  const { words } = reader
  const hasOthers = devices.some(({ isThis }) => !isThis)
  const content = html`
    ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])}
    <h1>${words('people.sessions.title')}</h1>
    ${strangeDevices(reader, strange)}
    <p>${words('people.sessions.about')}</p>
    ${list(devices.map((device) => deviceItem(reader, device)))}
    ${hasOthers && postButton({ action: otherSessionsEndPath, label: words('people.sessions.endOthers'), kind: 'quiet danger', icon: 'signOut' })}`
  return wholePage({ reader, title: words('people.sessions.title'), content, place: 'me' })
}

function deviceItem(reader: Reader, device: Device): Html {
  const { words } = reader
  const name = deviceName(words, device.userAgent)
  const label = words(device.isThis ? 'people.sessions.endThis' : 'people.sessions.end')
  return html`<div class="row between">
    <div>
      <p class="row">
        ${icon('device')} <b>${name}</b>
        ${device.isThis && chip({ label: words('people.sessions.this'), kind: 'good' })}
        ${device.isShared && chip({ label: words('people.sessions.shared') })}
      </p>
      <p class="muted">
        ${words.rich('people.sessions.times', { since: when({ reader, at: device.since, style: 'ago' }), seen: when({ reader, at: device.seenAt, style: 'ago' }) })}
        ${words(waysIn[device.openedBy])} ${device.secondStep && words(secondSteps[device.secondStep])}
      </p>
    </div>
    ${postButton({ action: sessionEndPath(device.id), label, about: name, kind: 'plain' })}
  </div>`
}

const waysIn = {
  password: 'people.sessions.byPassword',
  link: 'people.sessions.byLink',
  passkey: 'people.sessions.byPasskey',
  provider: 'people.sessions.byProvider',
} as const satisfies Record<OpenedBy, WordKey>

const secondSteps = {
  app: 'people.sessions.thenApp',
  recovery: 'people.sessions.thenRecovery',
  passkey: 'people.sessions.thenPasskey',
  helper: 'people.sessions.thenHelper',
} as const satisfies Record<SecondStep, WordKey>
