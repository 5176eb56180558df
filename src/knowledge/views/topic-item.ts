import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, linkButton, picturePath, saidIn } from '#shell/index.ts'
import { memberPath } from '../../communities/index.ts'
import type { Knower, KnownTopic } from '../model.ts'
import { askingPath } from '../paths.ts'

/** A topic, the people who have experience of it, and the way to ask them. */
export function topicItem(reader: Reader, topic: KnownTopic, canAsk: boolean): Html {
  const { words } = reader
  const { id, communityId, label, language, people, count, isMine } = topic
  const others = isMine ? count - 1 : count
  const more = count - people.length
  const ask = { href: askingPath(communityId, id), label: words('knowledge.ask') }
  const about = words('knowledge.askAbout', { topic: label })
  return html`<li id="topic-${id}">
    <div class="row between">
      <h3>${saidIn({ reader, lang: language, content: label })}</h3>
      ${canAsk && others > 0 && linkButton({ ...ask, kind: 'quiet', icon: 'ask', about })}
    </div>
    <ul class="knowers">
      ${people.map((person) => html`<li>${knower(topic, person)}</li>`)}
      ${more > 0 && html`<li class="muted">${words('knowledge.more', { count: more })}</li>`}
    </ul>
  </li>`
}

function knower({ communityId }: KnownTopic, { id, name, hasPicture }: Knower): Html {
  const picture = hasPicture ? picturePath(id) : null
  return html`<a href="${memberPath(communityId, id)}">${avatar({ id, name, picture, size: 'small' })}<span>${name}</span></a>`
}
