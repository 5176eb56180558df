import type { Activity } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold, icon, type IconName } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { newThreadPath } from '../../paths.ts'
import { activities } from '../model.ts'

interface ChoicePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
}

/** What would you like to do? Eleven ways to ask or offer, each with an example, and a few to say something. */
export function choicePage(page: ChoicePage): Html {
  const { reader, community, can } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: null,
    title: words('conversations.choice.title'),
    content: html`<p>${words('conversations.choice.intro')}</p>
      <section class="stack-s">
        <h2>${words('conversations.choice.ask')}</h2>
        <ul class="purposes">
          ${activities.map((activity) => html`<li>${activityCard(page, activity)}</li>`)}
        </ul>
      </section>
      <section class="stack-s">
        <h2>${words('conversations.choice.say')}</h2>
        <ul class="purposes">
          <li>${kindCard(page, 'discussion', 'conversation')}</li>
          <li>${kindCard(page, 'celebration', 'celebrate')}</li>
          <li>${kindCard(page, 'introduction', 'greet')}</li>
          ${can.announce && html`<li>${kindCard(page, 'announcement', 'announce')}</li>`}
        </ul>
      </section>`,
  })
}

function activityCard({ reader: { words }, community }: ChoicePage, activity: Activity): Html {
  const name = words(`conversations.activities.${activity}.name`)
  return html`<h3><a href="${newThreadPath(community.id, 'ask', activity)}">${name}</a></h3>
    <p>${words(`conversations.activities.${activity}.wants`)}</p>
    <p class="small muted">
      ${words('conversations.choice.example')} <q>${words(`conversations.activities.${activity}.example`)}</q>
    </p>
    ${fold({
      title: html`${words('conversations.choice.more')}<span class="unseen">: ${name}</span>`,
      content: words(`conversations.activities.${activity}.more`),
    })}`
}

function kindCard(
  { reader: { words }, community }: ChoicePage,
  kind: 'discussion' | 'celebration' | 'introduction' | 'announcement',
  name: IconName,
): Html {
  return html`<h3>
      <a href="${newThreadPath(community.id, kind)}">${icon(name)}${words(`conversations.choice.${kind}`)}</a>
    </h3>
    <p>${words(`conversations.choice.${kind}Wants`)}</p>`
}
