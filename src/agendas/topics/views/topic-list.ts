import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { shorten } from '#kernel/text.ts'
import { button, chip, hiddenField, postButton } from '#shell/index.ts'
import { threadPath } from '../../../conversations/index.ts'
import { wayLink } from '../../views/steps.ts'
import { topicParkingPath, topicSchedulingPath, topicVotePath, topicWithdrawalPath } from '../../paths.ts'
import type { agendaRules } from '../../rules.ts'
import type { AgendaTopic } from '../model.ts'

export interface TopicList {
  readonly reader: Reader
  readonly may: Can<typeof agendaRules>
  /** Where she reads it, to come back to after voting. */
  readonly from: 'gathering' | 'topics'
}

/** What members want to talk of, each with how many want it and the viewer's own voice. */
export function topicList(list: TopicList, topics: readonly AgendaTopic[]): Html {
  return html`<ul class="topics">
    ${topics.map((topic) => html`<li id="topic-${topic.id}">${voice(list, topic)} ${oneTopic(list, topic)}</li>`)}
  </ul>`
}

function voice({ reader, may, from }: TopicList, { id, votes, hasMyVote, state, words: text }: AgendaTopic): Html {
  const { words } = reader
  const said = words('agendas.topics.votes', { votes })
  const isOpen = may.vote && (state === 'pooled' || state === 'scheduled')
  if (!isOpen) return html`<p class="voices">${said}</p>`
  return html`<form class="voices" method="post" action="${topicVotePath(id)}">
    ${hiddenField('from', from)} ${hiddenField('vote', hasMyVote ? 'no' : 'yes')}
    <p>${said}</p>
    ${button({ label: words(hasMyVote ? 'agendas.topics.voted' : 'agendas.topics.vote'), kind: 'quiet', icon: hasMyVote ? 'tick' : 'up', isPressed: hasMyVote, about: shorten(text, 60) })}
  </form>`
}

function oneTopic({ reader, may, from }: TopicList, topic: AgendaTopic): Html {
  const { words } = reader
  const { kind, authorName, isWithoutName, isCarried, state, threadId } = topic
  const by = isWithoutName ? words('agendas.topics.withoutName') : (authorName ?? words('agendas.topics.formerMember'))
  return html`<div class="stack-xs">
    <p class="told">${topic.words}</p>
    <p class="facts small muted"><span>${words(`agendas.topics.kinds.${kind}`)}</span> <span>${by}</span>
      ${isCarried && html`<span>${words('agendas.topics.carried')}</span>`}</p>
    ${threadId !== null && html`<p class="small"><a href="${threadPath(threadId)}">${words('agendas.conversation')}</a></p>`}
    ${wayLink(reader, topic)}
    ${state === 'scheduled' && html`<p>${chip({ label: words('agendas.topics.states.scheduled'), kind: 'good', icon: 'tick' })}</p>`}
    ${from === 'topics' && acts({ reader, may, from }, topic)}
  </div>`
}

function acts({ reader, may }: TopicList, { id, state, isMine, words: text }: AgendaTopic): Html {
  const { words } = reader
  const about = shorten(text, 60)
  const isOpen = state === 'pooled' || state === 'scheduled'
  const park = (parked: 'yes' | 'no') =>
    postButton({
      action: topicParkingPath(id),
      values: { parked },
      label: words(parked === 'yes' ? 'agendas.topics.acts.park' : 'agendas.topics.acts.unpark'),
      about,
      kind: 'plain',
    })
  return html`<div class="row">
    ${may.set && state === 'pooled' && postButton({ action: topicSchedulingPath(id), label: words('agendas.topics.acts.schedule'), about, icon: 'plus' })}
    ${may.set && isOpen && park('yes')} ${may.set && state === 'parked' && park('no')}
    ${isMine && state !== 'covered' && postButton({ action: topicWithdrawalPath(id), label: words('agendas.topics.acts.withdraw'), about, kind: 'plain', icon: 'close' })}
  </div>`
}
