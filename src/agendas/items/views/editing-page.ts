import { html, type Html } from '#kernel/html.ts'
import { button, hiddenField, noticeBox, postForm } from '#shell/index.ts'
import { itemEditingPath } from '../../paths.ts'
import { stepList } from '../../views/steps.ts'
import { underAgenda, type InGathering } from '../../views/frame.ts'
import type { AgendaItem } from '../../model.ts'
import { itemFields, type ItemFields } from './item-fields.ts'

export interface EditingPage extends InGathering, Omit<ItemFields, 'item' | 'reader'> {
  readonly item: AgendaItem
  /** Somebody else changed it since this page was opened, and this was not kept. */
  readonly isOvertaken?: boolean
}

/** Where one step is changed. */
export function editingPage(page: EditingPage): Html {
  const { reader, place, item, draft, isOvertaken = false } = page
  const { words } = reader
  const theirs = html`<section class="card stack-s"><h2>${words('agendas.editing.theirs')}</h2>${stepList({ reader, place, items: [item] })}</section>`
  const content = html`${isOvertaken && html`${noticeBox({ kind: 'care', content: words('agendas.editing.overtaken'), role: 'alert' })} ${theirs}`}
    ${postForm({
      action: itemEditingPath(item.id),
      content: html`${draft.doubt?.notice} ${hiddenField('seen', String(item.revision))} ${itemFields(page)}`,
      submit: html`<div class="row">${button({ label: words('agendas.editing.save') })} ${draft.doubt?.act}</div>`,
    })}`
  return underAgenda(page, { title: words('agendas.editing.title'), content })
}
