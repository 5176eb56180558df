import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, postButton, type ChipKind } from '#shell/index.ts'
import { dateSaid } from '../../gatherings/index.ts'
import { isLate, type Action, type Decision } from '../model.ts'
import { closingPath, decisionPath, handingBackPath, reopeningPath, takingPath } from '../paths.ts'
import { actionRules } from '../rules.ts'

const kinds: Readonly<Record<Decision['state'], ChipKind>> = {
  proposed: 'ask',
  decided: 'good',
  not_decided: 'plain',
  withdrawn: 'plain',
}

/** One decision among others: its words, by which rule, what became of it. */
export function decisionItem(reader: Reader, decision: Decision): Html {
  return html`<p class="told"><a class="lead-link" href="${decisionPath(decision.id)}">${decision.text}</a></p>
    ${decisionFacts(reader, decision)}`
}

/** What became of it, by which rule, and when. */
export function decisionFacts({ words, dates }: Reader, decision: Decision): Html {
  const { state, rule, settledAt, proposedAt } = decision
  return html`<p class="row">${chip({ label: words(`outcomes.states.${state}`), kind: kinds[state] })} ${chip({ label: words(`outcomes.rules.${rule}.label`) })}</p>
    <p class="facts"><span class="told">${dates.date(settledAt ?? proposedAt)}</span>${decision.objections !== '' && html`<span>${words('outcomes.withObjections')}</span>`}</p>`
}

/** What somebody does, with who, until when, and the button that says that it is done. */
export function actionItem(reader: Reader, action: Action, from?: 'home'): Html {
  const { words, viewer, now } = reader
  const { id, text, ownerName, due } = action
  const may = {
    close: actionRules.close(viewer, action),
    reopen: actionRules.reopen(viewer, action),
    take: actionRules.take(viewer, action),
    handBack: actionRules.handBack(viewer, action),
  }
  const today = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const pressed = { about: text, values: from ? { from } : {} }
  const isMine = viewer.id !== null && action.ownerId === viewer.id
  return html`<p class="told">${text}</p>
    <p class="facts"><span>${isMine ? words('outcomes.actions.mine') : (ownerName ?? words('outcomes.actions.nobody'))}</span>
      ${due !== null && html`<span>${words('outcomes.actions.due', { date: dateSaid(due, reader.language) })}</span>`}</p>
    ${marks(reader, action, isLate(action, today))}
    <div class="row">
      ${may.take && act(reader, { action: takingPath(id), label: 'outcomes.actions.take', about: text })}
      ${may.close && act(reader, { action: closingPath(id), label: 'outcomes.actions.done', ...pressed })}
      ${may.close && act(reader, { action: closingPath(id), label: 'outcomes.actions.drop', about: text, values: { ...pressed.values, as: 'dropped' } })}
      ${may.handBack && act(reader, { action: handingBackPath(id), label: 'outcomes.actions.handBack', ...pressed })}
      ${may.reopen && act(reader, { action: reopeningPath(id), label: 'outcomes.actions.reopen', about: text })}
    </div>`
}

function marks({ words }: Reader, { state, isParked, carried }: Action, late: boolean): Html | false {
  const shown = [
    state !== 'open' &&
      chip({ label: words(`outcomes.actions.states.${state}`), kind: state === 'done' ? 'good' : 'plain' }),
    late && chip({ label: words('outcomes.actions.late'), kind: 'care' }),
    state === 'open' && carried > 0 && chip({ label: words('outcomes.actions.carried', { count: carried }) }),
    isParked && chip({ label: words('outcomes.actions.parked') }),
  ].filter(Boolean)
  return shown.length > 0 && html`<p class="row">${shown}</p>`
}

interface Act {
  readonly action: string
  readonly label: `outcomes.actions.${'take' | 'handBack' | 'done' | 'drop' | 'reopen'}`
  readonly about: string
  readonly values?: Readonly<Record<string, string>>
}

function act({ words }: Reader, { label, values, ...rest }: Act): Html {
  const kind = label === 'outcomes.actions.drop' || label === 'outcomes.actions.handBack' ? 'plain' : 'quiet'
  return postButton({ ...rest, label: words(label), kind, ...(values && { values }) })
}
