import type { Reader } from '#kernel/reader.ts'
import { dateSaid } from '../../gatherings/index.ts'
import type { Action, Decision } from '../../outcomes/index.ts'
import type { Harvest, ParkedItem } from '../model.ts'

/** Minutes as one could begin them, as Markdown: out of what was written down. Whoever saves them changes them as she likes. */
export function proposedMinutes(reader: Reader, { outcomes, parked, notes, came }: Harvest): string {
  const { words } = reader
  const { decisions, actions, learnings } = outcomes
  const settled = decisions.filter(({ state }) => state !== 'withdrawn')
  const parts = [
    came !== null && came > 0 && words('harvest.attendance.count', { count: came }),
    listed(
      words('outcomes.decisions.title'),
      settled.map((one) => decisionLine(reader, one)),
    ),
    listed(
      words('outcomes.actions.all'),
      actions.filter(({ state }) => state !== 'dropped').map((one) => actionLine(reader, one)),
    ),
    listed(
      words('harvest.parked.title'),
      parked.filter(isLater).map((one) => plain(one.words)),
    ),
    listed(
      words('outcomes.learnings.title'),
      learnings.map(({ text }) => plain(text)),
    ),
    notes !== '' && `## ${words('notes.title')}\n\n${notes}`,
  ]
  return parts.filter((part) => part !== false && part !== '').join('\n\n')
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}

function decisionLine({ words }: Reader, { text, state, rule, objections }: Decision): string {
  const facts = [words(`outcomes.states.${state}`), words(`outcomes.rules.${rule}.label`)].join(', ')
  const against = objections === '' ? '' : ` ${words('outcomes.decision.objections')}: ${plain(objections)}`
  return `${plain(text)} (${facts})${against}`
}

function actionLine({ words, language }: Reader, { text, ownerName, due }: Action): string {
  const who = plain(ownerName ?? words('outcomes.actions.nobody'))
  const until = due === null ? '' : `, ${words('outcomes.actions.due', { date: dateSaid(due, language) })}`
  return `${plain(text)} (${who}${until})`
}

/** What becomes an action stands among the actions. */
function isLater({ state }: ParkedItem): boolean {
  return state === 'open' || state === 'topic'
}

/** One line whose signs mean nothing in Markdown. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
}
