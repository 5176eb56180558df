import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { emptyState, said } from '#shell/index.ts'
import { mixCard, mixLine, type Mixed } from '../../agendas/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, gatheringsPath, paceSaid, readRule, type NeedsSeen } from '../../gatherings/index.ts'
import { strandsOf, type Met, type Missed, type Quarter, type Strand } from '../model.ts'
import { legend, strip, tallySaid } from './marks.ts'
import { missedSection } from './missed.ts'
import { needsSection } from './needs.ts'

export interface PulsePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: { readonly note: boolean }
  readonly quarters: readonly Quarter[]
  readonly met: readonly Met[]
  readonly mixes: readonly Mixed[]
  readonly missed: readonly Missed[]
  readonly needs: NeedsSeen
}

/** How a community comes together over time, for those who call it together. */
export function pulsePage(page: PulsePage): Html {
  const { reader, community, can, met } = page
  const { words } = reader
  const strands = strandsOf(met)
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [{ href: gatheringsPath(community.id), label: words('gatherings.title') }],
    title: words('pulse.title'),
    content: html`<p class="lead-text">${words('pulse.about')}</p>
      ${strands.length === 0 ? nothing(reader) : html`${held(page, strands)} ${mixed(page, strands)}`}
      ${needsSection(page)} ${missedSection(page)}`,
  })
}

function nothing({ words }: Reader): Html {
  return emptyState({ icon: 'calendar', title: words('pulse.strip.empty'), content: words('pulse.strip.emptyAbout') })
}

function held({ reader, quarters }: PulsePage, strands: readonly Strand[]): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="held">
    <h2 id="held">${words('pulse.strip.title')}</h2>
    ${strands.map(
      (strand) => html`<section class="card stack-s">
        <h3>${nameOf(reader, strand)}</h3>
        <p>${paceOf(reader, strand)} ${tallySaid(reader, strand.met)}</p>
        ${strip({ reader, quarters, met: strand.met, href: ({ id }) => gatheringPath(id) })}
      </section>`,
    )}
    ${legend(reader)}
    <p class="small muted">${words('pulse.strip.about')}</p>
  </section>`
}

function nameOf(reader: Reader, { isAlone, first }: Strand): Html | string {
  return isAlone ? reader.words('pulse.strip.alone') : said(reader, first.title)
}

/** What was agreed on, beside what came of it. */
function paceOf({ words }: Reader, { isAlone, first }: Strand): string {
  const read = !isAlone && first.rule !== null ? readRule(first.rule, first.starts, first.zone) : null
  return read?.ok ? `${paceSaid(read.value, words)}.` : ''
}

function mixed({ reader, met, mixes }: PulsePage, strands: readonly Strand[]): Html | false {
  const { words, now, language } = reader
  const past = new Set(met.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) <= 0).map(({ id }) => id))
  const known = mixes.filter(({ gatheringId }) => past.has(gatheringId))
  if (known.length === 0) return false
  const card = (strand: Strand) => {
    const of = new Set(strand.met.map(({ id }) => id))
    const items = known.filter(({ gatheringId }) => of.has(gatheringId))
    const title = strand.isAlone ? words('pulse.strip.alone') : inLanguage(strand.first.title, language).text
    return (
      items.length > 0 &&
      html`<div class="stack-s">${mixCard(reader, { title, items })} ${each(reader, strand, items)}</div>`
    )
  }
  return html`<section class="stack-s" aria-labelledby="mix">
    <h2 id="mix">${words('pulse.mix.title')}</h2>
    <p class="muted small">${words('pulse.mix.about')}</p>
    ${strands.map(card)}
  </section>`
}

/** One line for each of them, so that one sees it change. */
function each(reader: Reader, { met }: Strand, items: readonly Mixed[]): Html | false {
  const of = Map.groupBy(items, ({ gatheringId }) => gatheringId)
  if (of.size < 2) return false
  return html`<ol class="mix-lines">
    ${met.map(({ id, startsAt }) => {
      const shares = of.get(id)
      return (
        shares &&
        html`<li><a class="small" href="${gatheringPath(id)}">${reader.dates.date(startsAt)}</a> <div>${mixLine(reader, shares)}</div></li>`
      )
    })}
  </ol>`
}
