import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, chip, field, fold, list, noDraft, select } from '#shell/index.ts'
import { startSaid } from '../../gatherings/index.ts'
import type { ParkedItem } from '../model.ts'
import { parkedPath } from '../paths.ts'
import type { HarvestPage } from './harvest-page.ts'

/** What was parked, and what becomes of each: something that somebody does, a topic of next time, or nothing. */
export function parkedSection(page: HarvestPage): Html | false {
  const { reader, may, harvest } = page
  const { words } = reader
  if (harvest.parked.length === 0) return false
  return html`<section class="stack-s" aria-labelledby="parked">
    <h2 id="parked">${words('harvest.parked.title')}</h2>
    ${may.confirm && html`<p class="small muted">${words('harvest.parked.about')} ${whereTo(page)}</p>`}
    ${list(harvest.parked.map((item) => shown(page, item)))}
  </section>`
}

function whereTo({ reader, harvest }: HarvestPage): string {
  const { words } = reader
  if (harvest.next === null) return words('harvest.parked.noNext')
  return words('harvest.parked.next', { when: startSaid(reader, harvest.next.startsAt) })
}

function shown(page: HarvestPage, item: ParkedItem): Html {
  const { reader, may } = page
  const isSettled = item.state !== 'open'
  const isAgain = page.settling?.at === item.id
  const content = may.confirm && item.state !== 'action' && item.state !== 'topic' && choices(page, item)
  const more =
    content && isSettled ? fold({ title: reader.words('harvest.parked.other'), isOpen: isAgain, content }) : content
  return html`<p class="told">${item.words}</p>
    <p class="facts"><span>${reader.words('harvest.parked.by', { name: item.byName ?? reader.words('outcomes.formerMember') })}</span></p>
    ${isSettled && html`<p class="row">${stateChip(reader, item)}</p>`} ${more}`
}

function stateChip({ words }: Reader, { state, ownerName }: ParkedItem): Html {
  const name = ownerName ?? words('outcomes.actions.nobody')
  const kind = state === 'dropped' ? 'plain' : 'good'
  return chip({ label: words(`harvest.parked.states.${state}`, { name }), kind })
}

/** One form with three buttons: who and until when count for the first. */
function choices({ reader, place, harvest, takers, settling }: HarvestPage, item: ParkedItem): Html {
  const { words } = reader
  const about = item.words
  const nobody = { value: '', label: words('outcomes.actions.nobody') }
  const people = [nobody, ...takers.map(({ id, name }) => ({ value: id, label: name }))]
  const asked = { reader, draft: settling?.at === item.id ? settling.draft : noDraft }
  const act = (as: 'action' | 'topic' | 'drop') =>
    button({
      label: words(`harvest.parked.acts.${as}`),
      about,
      name: 'as',
      value: as,
      kind: as === 'drop' ? 'plain' : 'quiet',
    })
  return html`<form class="form" method="post" action="${parkedPath(place.id, item.id)}" novalidate>
    <div class="beside">
      ${select({ ...asked, id: `owner-${item.id}`, name: 'owner', label: words('outcomes.recording.owner'), choices: people, value: item.ownerId ?? '' })}
      ${field({ ...asked, id: `due-${item.id}`, name: 'due', kind: 'date', label: words('outcomes.recording.due') })}
    </div>
    <div class="row">${act('action')} ${harvest.next !== null && act('topic')} ${item.state !== 'dropped' && act('drop')}</div>
  </form>`
}
