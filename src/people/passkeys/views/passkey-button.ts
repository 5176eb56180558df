import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, type ButtonKind } from '#shell/index.ts'

interface PasskeyButton {
  readonly reader: Reader
  readonly label: string
  /** From `showingOptions` or `makingOptions`. */
  readonly options: string
  readonly act: 'show' | 'make'
  /** The field that takes what the browser says of the key. */
  readonly name?: string
  /** Where to post to, when it is not where the form goes. */
  readonly action?: string
  readonly kind?: ButtonKind
}

/** Posts its form with a key. Browsers speak to keys by scripts only, so without them it is not shown. */
export function passkeyButton(given: PasskeyButton): Html {
  const { reader, label, options, act, name = 'passkey', action, kind = 'quiet' } = given
  const trouble = reader.words('people.passkeys.trouble')
  return html`<passkey-button data-act="${act}" data-options="${options}" data-trouble="${trouble}">
    ${hiddenField(name, '')} ${button({ label, kind, icon: 'key', ...(action && { action }) })}
    <p class="problem" role="status"></p>
  </passkey-button>`
}
