import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { avatar, linkButton, picturePath, saidIn, withCard } from '#shell/index.ts'
import { memberPath } from '../../communities/index.ts'
import { askingPath, type SharedTopic } from '../../knowledge/index.ts'

/** What can be asked about, by how many, by whom, and the way to ask them: in each community that has them. */
export function offerItem(reader: Reader, topic: SharedTopic): Html {
  const { words } = reader
  const { label, language, people, count } = topic
  const more = count - people.length
  return html`<li>
    <div class="row between">
      <h2>${saidIn({ reader, lang: language, content: label })}</h2>
      <p class="small muted">${words('directory.count', { count })}</p>
    </div>
    <ul class="knowers">
      ${people.map((person) => html`<li>${knower(person)}</li>`)}
      ${more > 0 && html`<li class="muted">${words('knowledge.more', { count: more })}</li>`}
    </ul>
    ${topic.hasOthers && html`<p class="row">${asking(reader, topic)}</p>`}
  </li>`
}

function knower({ id, name, hasPicture, communityId }: SharedTopic['people'][number]): Html {
  const picture = hasPicture ? picturePath(id) : null
  const face = avatar({ id, name, picture, size: 'small' })
  return withCard(id, html`<a href="${memberPath(communityId, id)}">${face}<span>${name}</span></a>`)
}

function asking(reader: Reader, { label, places }: SharedTopic): readonly Html[] {
  const { words, viewer, language } = reader
  const about = words('knowledge.askAbout', { topic: label })
  return places.map(({ id, communityId }) => {
    const community = viewer.belongings.find((one) => one.id === communityId)
    const name = community ? inLanguage(community.name, language).text : ''
    const ask = places.length === 1 ? words('knowledge.ask') : words('directory.askIn', { community: name })
    return linkButton({ href: askingPath(communityId, id), label: ask, kind: 'quiet', icon: 'ask', about })
  })
}
