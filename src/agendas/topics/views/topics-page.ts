import { html, type Html } from '#kernel/html.ts'
import type { Can } from '#kernel/rules.ts'
import { button, checkbox, choicePills, emptyState, postForm, textArea, type Draft } from '#shell/index.ts'
import { topicsPath } from '../../paths.ts'
import type { agendaRules } from '../../rules.ts'
import { agendaFrame, type InGathering } from '../../views/frame.ts'
import { inGroups, topicKinds, topic_length_max, type AgendaTopic } from '../model.ts'
import { topicList } from './topic-list.ts'

export interface TopicsPage extends InGathering {
  readonly may: Can<typeof agendaRules>
  /** Whether the gathering is over: then nothing is put in for it. */
  readonly hasEnded: boolean
  readonly topics: readonly AgendaTopic[]
  readonly draft: Draft
}

/** Where members say what they want to talk of, and how much. */
export function topicsPage(page: TopicsPage): Html {
  const { reader, may, topics, hasEnded } = page
  const { words } = reader
  const content = html`<p>${words('agendas.topics.about')}</p>
    ${may.propose && !hasEnded && putting(page)}
    ${topics.length === 0 ? emptyState({ icon: 'conversation', title: words('agendas.topics.none'), content: words('agendas.topics.noneAbout') }) : groups(page)}`
  return agendaFrame(page, { title: words('agendas.topics.title'), content })
}

function putting({ reader, place, draft }: TopicsPage): Html {
  const { words } = reader
  const kinds = topicKinds.map((value) => ({ value, label: words(`agendas.topics.kinds.${value}`) }))
  return html`<section class="card stack-s" aria-labelledby="putting">
    <h2 id="putting">${words('agendas.topics.put.title')}</h2>
    ${postForm({
      action: topicsPath(place.id),
      content: html`${draft.doubt?.notice}
        ${choicePills({ reader, draft, name: 'kind', label: words('agendas.topics.put.kind'), choices: kinds, value: 'topic' })}
        ${textArea({ reader, draft, name: 'words', label: words('agendas.topics.put.words'), hint: words('agendas.topics.put.wordsHint'), maxLength: topic_length_max, rows: 2, isRequired: true })}
        ${checkbox({ reader, draft, name: 'withoutName', label: words('agendas.topics.put.withoutName'), hint: words('agendas.topics.put.withoutNameHint') })}`,
      submit: html`<div class="row">${button({ label: words('agendas.topics.put.submit') })} ${draft.doubt?.act}</div>`,
    })}
  </section>`
}

function groups({ reader, may, topics }: TopicsPage): Html {
  const { words } = reader
  const found = inGroups(topics)
  const list = { reader, may, from: 'topics' as const }
  const group = (name: keyof typeof found) =>
    found[name].length > 0 &&
    html`<section class="stack-s" aria-labelledby="${name}">
      <h2 id="${name}">${words(`agendas.topics.groups.${name}`)}</h2>
      ${topicList(list, found[name])}
    </section>`
  return html`${group('pooled')} ${group('scheduled')} ${group('covered')} ${group('parked')}`
}
