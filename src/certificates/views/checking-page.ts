import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, noticeBox, postForm, wholePage, type Draft } from '#shell/index.ts'
import { checkingPath } from '../paths.ts'

export interface CheckingPage {
  readonly reader: Reader
  /** What is known of the number; null before one is asked about. */
  readonly said: 'given' | 'fits' | 'other' | 'unknown' | null
  readonly number: string
  readonly draft: Draft
}

/** Where anybody who holds a paper asks whether it is real, and learns nothing that is not on it. */
export function checkingPage({ reader, said, number, draft }: CheckingPage): Html {
  const { words } = reader
  const kind = said === 'unknown' || said === 'other' ? 'care' : 'good'
  const given = { reader, draft, isRequired: true } as const
  return wholePage({
    reader,
    title: words('certificates.checking.title'),
    shape: 'door',
    content: html`<div class="stack">
      <h1>${words('certificates.checking.title')}</h1>
      ${said !== null && noticeBox({ kind, role: 'status', content: words(`certificates.checking.${said}`) })}
      <p>${words('certificates.checking.about')}</p>
      ${postForm({
        action: checkingPath,
        content: html`${field({ ...given, name: 'number', label: words('certificates.checking.number'), value: number, autocomplete: 'off', maxLength: 40 })}
          ${field({ ...given, name: 'name', label: words('certificates.checking.name'), autocomplete: 'off', maxLength: 80 })}
          ${field({ ...given, name: 'hours', label: words('certificates.checking.hours'), hint: words('certificates.checking.hoursHint'), autocomplete: 'off', maxLength: 10 })}`,
        submit: words('certificates.checking.ask'),
      })}
      <p class="small muted">${words('certificates.checking.limits')}</p>
    </div>`,
  })
}
