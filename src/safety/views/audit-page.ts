import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { administers } from '#kernel/viewer.ts'
import { breadcrumb, emptyState, list, ownAuditPath, pager, said, when, wholePage } from '#shell/index.ts'
import { emergenciesPath } from '../../conversations/index.ts'
import { umbrellaPath } from '../../umbrellas/index.ts'
import type { Audited, AuditEntry } from '../audit/model.ts'
import type { AuditPage } from '../audit/queries.ts'
import { sentences } from '../audit/sentences.ts'
import { auditBeforePath, auditPath, ownAuditBeforePath, safetyPath } from '../paths.ts'

interface Audit {
  readonly reader: Reader
  readonly umbrella: Audited
  readonly audit: AuditPage
}

interface OwnAudit {
  readonly reader: Reader
  /** The umbrellas of which she may read all that is noted. */
  readonly umbrellas: readonly Audited[]
  readonly audit: AuditPage
}

export function auditPage({ reader, umbrella, audit }: Audit): Html {
  const { words } = reader
  const up = administers(reader.viewer, umbrella.id)
    ? { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
    : { href: ownAuditPath, label: words('safety.audit.own.title') }
  const older = audit.older === null ? null : auditBeforePath(umbrella.id, audit.older)
  return wholePage({
    reader,
    title: words('safety.audit.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words('safety.audit.title')}</h1>
        <p>${words('safety.audit.about', { name: inLanguage(umbrella.name, reader.language).text })}</p>
      </header>
      ${audit.entries.length > 0 ? list(audit.entries.map((entry) => auditItem(reader, entry))) : nothingYet(reader)}
      ${pager({ reader, older })}`,
  })
}

/** What somebody did herself of what is noted; and, for whoever may read more, where. */
export function ownAuditPage({ reader, umbrellas, audit }: OwnAudit): Html {
  const { words } = reader
  const older = audit.older === null ? null : ownAuditBeforePath(audit.older)
  return wholePage({
    reader,
    title: words('safety.audit.own.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: safetyPath, label: words('safety.page.title') }])}
        <h1>${words('safety.audit.own.title')}</h1>
        <p>${words('safety.audit.own.about')}</p>
      </header>
      ${umbrellas.length > 0 && ofUmbrellas(reader, umbrellas)} ${seesEmergencies(reader, umbrellas) && emergencies(reader)}
      ${audit.entries.length > 0 ? list(audit.entries.map((entry) => auditItem(reader, entry))) : noneOfHers(reader)}
      ${pager({ reader, older })}`,
  })
}

function seesEmergencies({ viewer }: Reader, umbrellas: readonly Audited[]): boolean {
  const leads = viewer.belongings.some(({ roles }) => roles.includes('coordinator') || roles.includes('core_member'))
  return leads || umbrellas.length > 0
}

function emergencies({ words }: Reader): Html {
  return html`<p><a href="${emergenciesPath}">${words('conversations.emergencies.title')}</a></p>`
}

function ofUmbrellas(reader: Reader, umbrellas: readonly Audited[]): Html {
  const items = umbrellas.map(({ id, name }) => html`<a href="${auditPath(id)}">${said(reader, name)}</a>`)
  return html`<section class="stack-s">
    <h2>${reader.words('safety.audit.title')}</h2>
    ${list(items)}
  </section>`
}

function auditItem(reader: Reader, entry: AuditEntry): Html {
  const { words, language } = reader
  const name = inLanguage({ en: entry.nameEn, fr: entry.nameFr }, language).text
  const sentence = words(sentences[entry.kind], {
    ...changes(entry.facts),
    who: entry.who ?? words('safety.audit.somebody', { actedAs: entry.actedAs }),
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

function noneOfHers({ words }: Reader): Html {
  return emptyState({ icon: 'shield', title: words('safety.audit.nothing'), content: words('safety.audit.own.none') })
}
