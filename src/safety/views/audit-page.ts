import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, emptyState, list, pager, said, when, wholePage } from '#shell/index.ts'
import { umbrellaPath, type Umbrella } from '../../umbrellas/index.ts'
import type { AuditEntry } from '../audit/model.ts'
import type { AuditPage } from '../audit/queries.ts'
import { sentences } from '../audit/sentences.ts'
import { auditBeforePath } from '../paths.ts'

interface Audit {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly audit: AuditPage
}

export function auditPage({ reader, umbrella, audit }: Audit): Html {
  const { words } = reader
  const up = { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
  const older = audit.older === null ? null : auditBeforePath(umbrella.id, audit.older)
  return wholePage({
    reader,
    title: words('safety.audit.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words('safety.audit.title')}</h1>
        <p>${words('safety.audit.about')}</p>
      </header>
      ${audit.entries.length > 0 ? list(audit.entries.map((entry) => auditItem(reader, entry))) : nothingYet(reader)}
      ${pager({ reader, older })}`,
  })
}

function auditItem(reader: Reader, entry: AuditEntry): Html {
  const { words, language } = reader
  const name = inLanguage({ en: entry.nameEn, fr: entry.nameFr }, language).text
  const sentence = words(sentences[entry.kind], {
    ...changes(entry.facts),
    who: entry.who ?? words('safety.audit.somebody'),
    name: name || words('safety.audit.gone'),
    invitedTo: entry.invitedTo ?? 'other',
  })
  return html`<p>${sentence}</p>
    <p class="small">${when({ reader, at: entry.at, style: 'date' })}</p>`
}

/** The facts that a sentence may need: what something was before and after. */
function changes(facts: unknown): Record<string, string> {
  const known = Object.entries(facts ?? {})
  const told = known.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return { before: '', after: '', about: '', ...Object.fromEntries(told) }
}

function nothingYet({ words }: Reader): Html {
  return emptyState({ icon: 'shield', title: words('safety.audit.nothing'), content: words('safety.audit.willStand') })
}
