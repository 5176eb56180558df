import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, icon, linkButton, mePath, noticeBox, postButton, when, wholePage } from '#shell/index.ts'
import type { Passkey } from '../../passkeys/model.ts'
import { passkeysSection } from '../../passkeys/views/passkeys-section.ts'
import { hasSecondStep, needsCodes, type SecondSteps } from '../model.ts'
import { appPath, appRemovalPath, newCodesPath } from '../paths.ts'

interface SecondStepPage {
  readonly reader: Reader
  readonly steps: SecondSteps
  readonly passkeys: readonly Passkey[]
}

/** What somebody shows beside her password or link, and what she does when her phone is lost. */
export function secondStepPage({ reader, steps, passkeys }: SecondStepPage): Html {
  const { words } = reader
  const content = html`
    ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])}
    <h1>${words('people.secondStep.title')}</h1>
    <p>${words('people.secondStep.about')}</p>
    ${app(reader, steps)} ${passkeysSection(reader, passkeys)} ${hasSecondStep(steps) && codes(reader, steps)} ${lost(reader)}`
  return wholePage({ reader, title: words('people.secondStep.title'), content, place: 'me' })
}

function app(reader: Reader, { appSince }: SecondSteps): Html {
  const { words } = reader
  const since = appSince && when({ reader, at: appSince, style: 'date' })
  return html`<section class="card stack-s" aria-labelledby="app">
    <h2 id="app" class="row">${icon('device')} ${words('people.secondStep.app')} ${since && chip({ label: words('people.secondStep.on'), kind: 'good' })}</h2>
    <p>${words('people.secondStep.appAbout')}</p>
    ${since && html`<p class="muted">${words.rich('people.secondStep.appSince', { since })}</p>`}
    ${
      since
        ? postButton({ action: appRemovalPath, label: words('people.secondStep.appOff'), kind: 'quiet danger' })
        : postButton({ action: appPath, label: words('people.secondStep.appOn'), kind: 'main' })
    }
  </section>`
}

function codes(reader: Reader, steps: SecondSteps): Html {
  const { words } = reader
  const left = words('people.secondStep.codesLeft', { count: steps.codesLeft })
  return html`<section class="card stack-s" aria-labelledby="codes">
    <h2 id="codes" class="row">${icon('key')} ${words('people.secondStep.codes')}</h2>
    ${needsCodes(steps) ? noticeBox({ kind: 'care', content: left }) : html`<p>${left}</p>`}
    <p>${words('people.secondStep.codesAbout')}</p>
    <p>${linkButton({ href: newCodesPath, label: words('people.secondStep.newCodes'), kind: 'quiet' })}</p>
  </section>`
}

function lost({ words }: Reader): Html {
  return html`<section class="stack-s" aria-labelledby="lost">
    <h2 id="lost">${words('people.secondStep.lostTitle')}</h2>
    <ol class="steps">
      <li>${words('people.secondStep.lostCodes')}</li>
      <li>${words('people.secondStep.lostAll')}</li>
      <li>${words('people.secondStep.lostAfter')}</li>
    </ol>
  </section>`
}
