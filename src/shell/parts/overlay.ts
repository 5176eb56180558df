import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { ButtonKind } from './button.ts'
import { icon, type IconName } from './icon.ts'

interface Menu {
  readonly label: Renderable
  /** Links, and forms with one button each. */
  readonly items: readonly Renderable[]
  readonly kind?: ButtonKind
  readonly icon?: IconName
  /** Shows the icon alone; the label is still read aloud. */
  readonly isLabelHidden?: boolean
  /** Which edge of its button it keeps to. */
  readonly side?: 'start' | 'end'
}

interface Dialog {
  readonly reader: Reader
  readonly id: string
  readonly title: string
  readonly content: Renderable
}

interface Fold {
  readonly title: Renderable
  readonly content: Renderable
  readonly isOpen?: boolean
}

/** Opens by itself; with scripts, arrow keys walk through it and Escape closes it. */
export function menu({ label, items, kind = 'quiet', icon: name, isLabelHidden, side = 'start' }: Menu): Html {
  return html`<menu-box
    ><details class="menu ${side}">
      <summary class="button ${kind}">
        ${name && icon(name)}<span class="${isLabelHidden ? 'unseen' : 'label'}">${label}</span>
      </summary>
      <ul class="items">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>
    </details></menu-box
  >`
}

/** Opened by `button({ opens: id })`, without scripts; where the browser cannot, it stands in the page. */
export function dialog({ reader, id, title, content }: Dialog): Html {
  const close = reader.words('shell.dialog.close')
  return html`<div class="dialog" id="${id}" popover role="dialog" aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title">${title}</h2>
      <button type="button" class="button plain" popovertarget="${id}" popovertargetaction="hide">
        ${icon('close')}<span class="unseen">${close}</span>
      </button>
    </header>
    ${content}
  </div>`
}

/** More for those who want it. */
export function fold({ title, content, isOpen = false }: Fold): Html {
  return html`<details class="fold" ${isOpen && html`open`}>
    <summary>${title}</summary>
    <div>${content}</div>
  </details>`
}
