import type { Reader } from '#kernel/reader.ts'
import { dateSaid } from '../../gatherings/index.ts'
import { countVoices, voices, type Action, type Decision, type SaidAt } from '../../outcomes/index.ts'
import { shownBoards, type BoardBrought, type GroupsBrought, type NoteBrought } from '../brought/model.ts'
import type { Harvest, ParkedItem } from '../model.ts'

/** Minutes as one could begin them, as Markdown: out of what was written down. Whoever saves them changes them as she likes. */
export function proposedMinutes(reader: Reader, harvest: Harvest, said: readonly SaidAt[]): string {
  const { outcomes, parked, brought, notes, came } = harvest
  const { words } = reader
  const { decisions, actions, learnings } = outcomes
  const settled = decisions.filter(({ state }) => state !== 'withdrawn')
  const parts = [
    came !== null && came > 0 && words('harvest.attendance.count', { count: came }),
    listed(
      words('outcomes.decisions.title'),
      settled.map((one) =>
        decisionLine(
          reader,
          one,
          said.filter(({ decisionId }) => decisionId === one.id),
        ),
      ),
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
    ...brought.breakouts.map((one) => groupLines(reader, one)),
    ...shownBoards(brought).map((one) => boardLines(reader, one)),
    notes !== '' && `## ${words('notes.title')}\n\n${notes}`,
  ]
  return parts.filter((part) => part !== false && part !== '').join('\n\n')
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}

/** With how many said what, and what was objected, also aloud: who said it is left out. */
function decisionLine({ words }: Reader, decision: Decision, said: readonly SaidAt[]): string {
  const counts = countVoices(said)
  const facts = [
    words(`outcomes.states.${decision.state}`),
    words(`outcomes.rules.${decision.rule}.label`),
    ...voices
      .filter((voice) => counts[voice] > 0)
      .map((voice) => words(`outcomes.voices.count.${voice}`, { count: counts[voice] })),
  ]
  const objected = [decision.objections, ...said.filter(({ voice }) => voice === 'object').map((one) => one.words)]
  const against = objected.filter((one) => one.trim() !== '').map(plain)
  const ending = against.length === 0 ? '' : ` ${words('outcomes.decision.objections')}: ${against.join('; ')}`
  return `${plain(decision.text)} (${facts.join(', ')})${ending}`
}

function groupLines({ words }: Reader, { prompt, groups }: GroupsBrought): string {
  const title = prompt === '' ? words('rooms.groups.title') : words('rooms.groups.brought', { prompt: plain(prompt) })
  return listed(
    title,
    groups.map(({ number, words: said }) => `${words('rooms.groups.group', { number })}: ${plain(said)}`),
  )
}

function boardLines(reader: Reader, { question, groups, loose }: BoardBrought): string {
  const line = ({ words, dots }: NoteBrought) => `${plain(words)}${dotted(reader, dots)}`
  const grouped = groups.map(
    ({ name, dots, notes }) => `${plain(name)}${dotted(reader, dots)}: ${notes.map(line).join('; ')}`,
  )
  return listed(plain(question), [...grouped, ...loose.map(line)])
}

function dotted({ words }: Reader, dots: number | null): string {
  return dots === null ? '' : ` (${words('harvest.brought.dots', { count: dots })})`
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
