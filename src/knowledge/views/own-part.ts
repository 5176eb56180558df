import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { audience, button, card, field, postButton, postForm, said, saidIn } from '#shell/index.ts'
import { labelMax } from '../forms.ts'
import type { NamedTopic } from '../model.ts'
import { experiencePath, withdrawalPath } from '../paths.ts'
import type { ExperiencePage } from './experience-page.ts'

/** What the viewer can be asked about: each topic to be taken away, and a field for one more. */
export function ownPart(page: ExperiencePage): Html {
  const { reader, can, names } = page
  const { words } = reader
  const mine = names.filter(({ isMine }) => isMine)
  return card({
    isLead: true,
    content: html`<h2>${words('knowledge.mine.title')}</h2>
      ${mine.length > 0 ? ownTopics(reader, mine) : html`<p>${words('knowledge.mine.none')}</p>`}
      ${can.write && adding(page)}`,
  })
}

function adding({ reader, community, names, draft }: ExperiencePage): Html {
  const { words } = reader
  const others = names.filter(({ isMine }) => !isMine)
  return postForm({
    action: experiencePath(community.id),
    content: html`${draft.doubt?.notice}
        ${field({
          reader,
          draft,
          name: 'label',
          label: words('knowledge.mine.label'),
          hint: words('knowledge.mine.hint'),
          maxLength: labelMax,
          suggestions: others.map(({ label }) => label),
        })}`,
    submit: html`<div class="row">
          ${button({ label: words('knowledge.mine.add'), icon: 'plus' })} ${draft.doubt?.act}
          ${audience({ reader, count: community.memberCount, community: said(reader, community.name) })}
        </div>`,
  })
}

function ownTopics(reader: Reader, topics: readonly NamedTopic[]): Html {
  const about = reader.words('knowledge.mine.takeAway')
  const own = ({ id, communityId, label, language }: NamedTopic) => {
    const name = saidIn({ reader, lang: language, content: label })
    return postButton({ action: withdrawalPath(communityId, id), label: name, about, icon: 'close' })
  }
  return html`<ul class="own-topics">
    ${topics.map((topic) => html`<li>${own(topic)}</li>`)}
  </ul>`
}
