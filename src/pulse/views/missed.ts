import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, list, linkButton, picturePath, postButton } from '#shell/index.ts'
import { memberPath, type Community } from '../../communities/index.ts'
import { missed_min, missedDays, type Missed } from '../model.ts'
import { askedEndPath, askedPath, ownPulsePath } from '../paths.ts'

interface MissedSection {
  readonly reader: Reader
  readonly community: Community
  readonly may: { readonly note: boolean }
  readonly missed: readonly Missed[]
}

/** Whom the community misses: by name, without a number beside anybody, and a kind word as what there is to do. */
export function missedSection(section: MissedSection): Html {
  const { reader, community, missed } = section
  const { words } = reader
  const nobody = html`<p class="muted">${words('pulse.missed.none')}</p>`
  return html`<section class="stack-s" aria-labelledby="missed">
    <h2 id="missed">${words('pulse.missed.title')}</h2>
    <p>${words('pulse.missed.about')}</p>
    ${missed.length === 0 ? nobody : list(missed.map((one) => item(section, one)))}
    <p class="small muted">${words('pulse.missed.threshold', { times: missed_min, months: missedDays / 30 })}</p>
    <p class="small muted">${words('pulse.missed.choice')} <a href="${ownPulsePath(community.id)}">${words('pulse.missed.own')}</a></p>
  </section>`
}

function item({ reader, community, may }: MissedSection, one: Missed): Html {
  const { words } = reader
  const { personId, name, hasPicture, lastAt, askedAt } = one
  return html`<div class="row missed">
    ${avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })}
    <div class="stack-xs">
      <a class="title" href="${memberPath(community.id, personId)}">${name}</a>
      <p>${lastAt === null ? words('pulse.missed.never') : words('pulse.missed.since', { month: monthOf(reader, lastAt) })}</p>
      ${askedAt !== null && html`<p class="small muted">${asked(reader, one)}</p>`}
      ${may.note && acts({ reader, community, one })}
    </div>
  </div>`
}

function asked({ words, dates }: Reader, { askedAt, askedBy }: Missed): string {
  const date = askedAt === null ? '' : dates.date(askedAt)
  return words('pulse.missed.asked', { name: askedBy ?? words('pulse.missed.somebody'), date })
}

function acts({ reader: { words }, community, one }: { reader: Reader; community: Community; one: Missed }): Html {
  const { personId, name, askedAt } = one
  const reach = linkButton({
    href: memberPath(community.id, personId),
    label: words('pulse.missed.reach'),
    kind: 'plain',
    about: name,
  })
  const act =
    askedAt === null
      ? postButton({ action: askedPath(community.id, personId), label: words('pulse.missed.iAsked'), about: name })
      : postButton({
          action: askedEndPath(community.id, personId),
          label: words('pulse.missed.takeBack'),
          about: name,
          kind: 'plain',
        })
  return html`<div class="row">${reach} ${act}</div>`
}

/** Nobody needs to know the day. */
function monthOf({ language, viewer }: Reader, at: Temporal.Instant): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    month: 'long',
    year: 'numeric',
    timeZone: viewer.timeZone,
  })
  return format.format(at.epochMilliseconds)
}
