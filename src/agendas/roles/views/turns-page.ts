import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import type { AgendaRole } from '#database'
import { button, chip, hiddenField, noDraft, noticeBox, postButton, select, type Draft } from '#shell/index.ts'
import { hasEnded, whenSaid } from '../../../gatherings/index.ts'
import { skillsSaid, type Skill } from '../../../profiles/index.ts'
import type { AgendaPlace } from '../../model.ts'
import { turnDecliningPath, turnHandingPath, turnRemovalPath, turnsPath, turnTakingPath } from '../../paths.ts'
import type { agendaRules } from '../../rules.ts'
import { agendaFrame, type InGathering } from '../../views/frame.ts'
import { ableTo, inTurn, turnsAt } from '../fair.ts'
import { agendaRoles, isFacilitating, lackingOf, missingOf, toTakeOn, type Candidate, type Duty } from '../model.ts'

export interface TurnsPage extends InGathering {
  readonly may: Can<typeof agendaRules>
  readonly duties: readonly Duty[]
  readonly candidates: readonly Candidate[]
  /** The form that was not understood, and of which role. */
  readonly draft?: Draft & { readonly role?: string }
}

/** Who does what at a gathering, and whose turn it would be. */
export function turnsPage(page: TurnsPage): Html {
  const { reader, place } = page
  const { words } = reader
  const content = html`${whenSaid(reader, place)} <p>${words('agendas.roles.about')}</p>
    ${missing(page)} ${agendaRoles.map((role) => oneRole(page, role))}`
  return agendaFrame(page, { title: words('agendas.roles.title'), content })
}

function missing({ reader, may, place, duties, candidates }: TurnsPage): Html | false {
  return (
    may.set &&
    isAhead(reader, place) &&
    html`${missingNotice(reader, duties)} ${lackingNotice(reader, lackingOf(duties, candidates))}`
  )
}

/** What is over, or called off, misses nobody. */
export function isAhead({ now }: Reader, place: AgendaPlace): boolean {
  return place.cancelledAt === null && !hasEnded(place, now)
}

/** What the team that facilitates could have beside it, as far as profiles tell. */
function lackingNotice({ words, language }: Reader, lacking: readonly Skill[] | null): Html | false {
  if (lacking === null || lacking.length === 0) return false
  const named = lacking.map((skill) => words(`profiles.skills.${skill}`).toLocaleLowerCase(language))
  return noticeBox({ content: words('agendas.roles.lacking', { skills: new Intl.ListFormat(language).format(named) }) })
}

/** What a gathering should not be without. */
export function missingNotice({ words }: Reader, duties: readonly Duty[]): Html | false {
  const roles = missingOf(duties)
  const [first] = roles
  if (!first) return false
  const content = roles.length === 2 ? words('agendas.roles.missing.both') : words(`agendas.roles.missing.${first}`)
  return noticeBox({ kind: 'care', content })
}

function oneRole(page: TurnsPage, role: AgendaRole): Html {
  const { reader, duties } = page
  const { words } = reader
  const having = duties.filter((duty) => duty.role === role)
  const isFree = having.length === 0 || role === 'presenter'
  return html`<section class="card stack-s" aria-labelledby="role-${role}">
    <h2 id="role-${role}">${words(`agendas.roles.names.${role}`)}</h2>
    <p class="muted small">${words(`agendas.roles.does.${role}`)}</p>
    ${having.map((duty) => had(page, duty))} ${isFree && free(page, role)}
  </section>`
}

function had(page: TurnsPage, { role, name, personId, isMine }: Duty): Html {
  const { reader, place, may } = page
  const { words } = reader
  const off = postButton({
    action: turnRemovalPath(place.id),
    values: { role, person: personId },
    label: words('agendas.roles.acts.off'),
    about: name,
    kind: 'plain',
    icon: 'close',
  })
  return html`<p class="row"><b>${name}</b> ${isMine && chip({ label: words('agendas.roles.you'), kind: 'good' })}</p>
    ${isMine && may.takeOn ? own(page, role) : may.set && off}`
}

/** She can say no, or hand it to somebody else. */
function own(page: TurnsPage, role: AgendaRole): Html {
  const { reader, place, candidates } = page
  const { words, viewer } = reader
  const others = candidates.filter(({ id }) => id !== viewer.id)
  return html`<div class="stack-s">
    ${postButton({ action: turnDecliningPath(place.id), values: { role }, label: words('agendas.roles.acts.decline') })}
    ${others.length > 0 && choosing(page, { role, others, action: turnHandingPath(place.id), label: words('agendas.roles.acts.handOn') })}
  </div>`
}

function free(page: TurnsPage, role: AgendaRole): Html {
  const { reader, place, may, duties, candidates } = page
  const { words } = reader
  const [next] = inTurn(role, candidates, duties)
  const others = ableTo(role, candidates, duties)
  const take = may.takeOn && toTakeOn.includes(role) && !duties.some((duty) => duty.role === role && duty.isMine)
  return html`${take && postButton({ action: turnTakingPath(place.id), values: { role }, label: words('agendas.roles.acts.take') })}
    ${next && suggestion(page, role, next)}
    ${may.set && others.length > 0 && choosing(page, { role, others, action: turnsPath(place.id), label: words('agendas.roles.acts.askOther') })}
    ${!take && !may.set && html`<p class="muted">${words('agendas.roles.nobody')}</p>`}`
}

function suggestion({ reader, place, may }: TurnsPage, role: AgendaRole, next: Candidate): Html {
  const { words, dates } = reader
  const { times, last } = turnsAt(role, next)
  const when = dates.date(Temporal.Instant.fromEpochMilliseconds(Math.round(last * 1000)))
  const why = times === 0 ? words('agendas.roles.never') : words('agendas.roles.last', { times, when })
  const ask = postButton({
    action: turnsPath(place.id),
    values: { role, person: next.id },
    label: words('agendas.roles.acts.ask', { name: next.name }),
  })
  const told =
    isFacilitating(role) &&
    next.skills.length > 0 &&
    html`<p class="small muted">${skillsSaid(reader, next.skills)}</p>`
  return html`<p>${words('agendas.roles.next', { name: next.name })} <span class="muted">${why}</span></p> ${told} ${may.set && ask}`
}

function withSkills(reader: Reader, { name, skills }: Candidate): string {
  return skills.length === 0 ? name : `${name} (${skillsSaid(reader, skills).text})`
}

interface Choosing {
  readonly role: AgendaRole
  readonly others: readonly Candidate[]
  readonly action: string
  readonly label: string
}

function choosing({ reader, draft = noDraft }: TurnsPage, { role, others, action, label }: Choosing): Html {
  const choices = [
    { value: '', label: reader.words('agendas.roles.choose') },
    ...others.map((one) => ({ value: one.id, label: isFacilitating(role) ? withSkills(reader, one) : one.name })),
  ]
  const its = draft !== noDraft && 'role' in draft && draft.role === role ? draft : noDraft
  return html`<form class="form" method="post" action="${action}" novalidate>
    ${hiddenField('role', role)}
    <div class="row how-many">
      ${select({ reader, draft: its, name: 'person', id: `person-${role}`, label, choices, value: '' })}
      ${button({ label: reader.words('agendas.roles.acts.choose'), kind: 'plain', about: reader.words(`agendas.roles.names.${role}`) })}
    </div>
  </form>`
}
