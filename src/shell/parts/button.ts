import { html, type Html, type Renderable } from '#kernel/html.ts'
import { attributes } from './attributes.ts'
import { icon, type IconName } from './icon.ts'

export type ButtonKind = 'main' | 'quiet' | 'plain' | 'danger' | 'quiet danger' | 'plain danger'

interface Look {
  readonly label: Renderable
  readonly kind?: ButtonKind
  readonly icon?: IconName
  /** What it is about, for those who hear the button without the page around it. */
  readonly about?: string
}

interface Button extends Look {
  readonly name?: string
  readonly value?: string
  /** Where to post to, when it is not where the form goes. */
  readonly action?: string
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  readonly type?: 'submit' | 'button'
  /** The id of the dialog that it opens. */
  readonly opens?: string
}

interface LinkButton extends Look {
  readonly href: string
}

export function button(given: Button): Html {
  const { name, value, action, isPressed, isDisabled, opens, type = opens ? 'button' : 'submit' } = given
  const rest = {
    type,
    class: classOf(given),
    name,
    value,
    formaction: action,
    'aria-pressed': isPressed === undefined ? null : String(isPressed),
    disabled: isDisabled,
    popovertarget: opens,
  }
  return html`<button${attributes(rest)}>${inside(given)}</button>`
}

export function linkButton(given: LinkButton): Html {
  return html`<a class="${classOf(given)}" href="${given.href}">${inside(given)}</a>`
}

function classOf({ kind = 'main' }: Look): string {
  return kind === 'main' ? 'button' : `button ${kind}`
}

function inside({ label, icon: name, about }: Look): Html {
  return html`${name && icon(name)}<span>${label}${about && html`<span class="unseen"> ${about}</span>`}</span>`
}
