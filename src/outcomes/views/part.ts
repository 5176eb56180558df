import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton, plainList } from '#shell/index.ts'
import { dateSaid, type Gathering } from '../../gatherings/index.ts'
import { gatheringOutcomesPath, outcomesPath } from '../paths.ts'
import type { Noted } from '../queries.ts'
import { outcomeRules } from '../rules.ts'

/** On the page of a gathering: what came of it, or what is still to be done before it. */
export function outcomesPart(reader: Reader, gathering: Gathering, noted: readonly Noted[]): Html | false {
  const { words } = reader
  const here = noted.filter(({ isHere }) => isHere)
  const open = noted.filter(({ isHere }) => !isHere)
  return (
    noted.length > 0 &&
    html`${
      here.length > 0 &&
      section({
        id: 'came-of-it',
        title: words('outcomes.ofGathering.title'),
        items: here.slice(0, shown).map((one) => line(reader, one)),
        on: html`<a href="${gatheringOutcomesPath(gathering.id)}">${words('outcomes.part.all')}</a>`,
      })
    }
    ${
      open.length > 0 &&
      section({
        id: 'still-open',
        title: words('outcomes.part.open'),
        items: open.slice(0, shown).map((one) => line(reader, one)),
        on: html`<a href="${outcomesPath(gathering.communityId)}">${words('outcomes.part.allOpen', { count: open.length })}</a>`,
      })
    }`
  )
}

const shown = 8

interface Section {
  readonly id: string
  readonly title: string
  readonly items: readonly Html[]
  readonly on: Html
}

function section({ id, title, items, on }: Section): Html {
  return html`<section class="stack-s" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${plainList(items)}
    <p class="small">${on}</p>
  </section>`
}

function line(reader: Reader, noted: Noted): Html {
  const { words } = reader
  const { text, ownerName, due, kind } = noted
  const label =
    noted.decision === null
      ? words(`outcomes.part.${kind === 'action' ? 'action' : 'learning'}`)
      : words(`outcomes.states.${noted.decision}`)
  return html`<p class="told">${text}</p>
    <p class="facts"><span>${label}</span>${kind === 'action' && html`<span>${ownerName ?? words('outcomes.actions.nobody')}</span>`}${due !== null && html`<span>${words('outcomes.actions.due', { date: dateSaid(due, reader.language) })}</span>`}</p>`
}

/** Where those who keep notes write down what comes of it, from its beginning on. */
export function outcomesWay({ words, viewer }: Reader, gathering: Gathering, now: Temporal.Instant): Html | false {
  const hasBegun = Temporal.Instant.compare(gathering.startsAt, now) <= 0
  const href = gatheringOutcomesPath(gathering.id)
  return (
    hasBegun &&
    outcomeRules.record(viewer, gathering) &&
    linkButton({ href, label: words('outcomes.part.record'), kind: 'quiet', icon: 'plus' })
  )
}
