import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { postButton } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringsPath } from '../../gatherings/index.ts'
import { missed_min, missedDays, type OwnPulse } from '../model.ts'
import { ownPulsePath } from '../paths.ts'

interface OwnPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: { readonly choose: boolean }
  readonly own: OwnPulse
}

/** What those who convene are told of the reader, and her say in it. */
export function ownPulsePage({ reader, community, can, may, own }: OwnPage): Html {
  const { words, dates } = reader
  const { isLeftOut, lastAt, askedAt, askedBy } = own
  const choose = postButton({
    action: ownPulsePath(community.id),
    values: { leftOut: isLeftOut ? 'no' : 'yes' },
    label: words(isLeftOut ? 'pulse.own.count' : 'pulse.own.leaveOut'),
  })
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [{ href: gatheringsPath(community.id), label: words('gatherings.title') }],
    title: words('pulse.own.title'),
    content: html`<p class="lead-text">${words('pulse.own.about')}</p>
      <section class="card stack-s" aria-labelledby="told">
        <h2 id="told">${words('pulse.own.told')}</h2>
        <p>${words('pulse.own.threshold', { times: missed_min, months: missedDays / 30 })}</p>
        <p>${lastAt === null ? words('pulse.own.never') : words('pulse.own.last', { date: dates.date(lastAt) })}</p>
        ${askedAt !== null && html`<p>${words('pulse.own.asked', { name: askedBy ?? words('pulse.missed.somebody'), date: dates.date(askedAt) })}</p>`}
      </section>
      <section class="card stack-s" aria-labelledby="choice">
        <h2 id="choice">${words('pulse.own.choice')}</h2>
        <p>${words(isLeftOut ? 'pulse.own.isLeftOut' : 'pulse.own.isCounted')}</p>
        <p class="small muted">${words('pulse.own.quiet')}</p>
        ${may.choose && choose}
      </section>`,
  })
}
