import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { avatar, card, icon, learningPath, linkButton, picturePath, postButton } from '#shell/index.ts'
import { memberPath, placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { conversationsPath } from '../../../conversations/index.ts'
import type { Buddyship } from '../../buddies/model.ts'
import type { Beginning, Welcome } from '../../model.ts'
import { bringingBackPath, buddiesPath, newcomersPath, welcomeEditingPath } from '../../paths.ts'
import type { Convener } from '../queries.ts'
import { stepList, stepsSaid } from './steps.ts'
import { welcomeWords } from './words.ts'

export interface WelcomePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly welcome: Welcome
  readonly conveners: readonly Convener[]
  readonly beginning: Beginning
  /** Whoever said yes to being near her; null where nobody has. */
  readonly buddy: Buddyship | null
}

/** What a community says to whoever comes in, who calls it together, and what to do first. */
export function welcomePage(page: WelcomePage): Html {
  const { reader, community, can, welcome } = page
  const name = inLanguage(community.name, reader.language).text
  return placePage({
    reader,
    community,
    can,
    here: 'welcome',
    title: reader.words('newcomers.welcome.title', { community: name }),
    content: html`${arranging(page)} ${welcomeWords(reader, welcome, community.name)} ${whoConvenes(page)} ${nearHer(page)} ${firstSteps(page)}
    ${others(page)}`,
  })
}

function arranging({ reader: { words }, community, can }: WelcomePage): Html | false {
  if (!can.greet) return false
  const change = { href: welcomeEditingPath(community.id), label: words('newcomers.welcome.change') }
  return html`<div class="row">
    ${can.tend && linkButton({ ...change, kind: 'quiet', icon: 'edit' })}
    <a href="${newcomersPath(community.id)}">${words('newcomers.waiting.link')}</a>
  </div>`
}

function whoConvenes({ reader, community, conveners }: WelcomePage): Html | false {
  const { words } = reader
  return (
    conveners.length > 0 &&
    html`<section class="stack-s">
      <h2>${words('newcomers.welcome.conveners')}</h2>
      <ul class="conveners">
        ${conveners.map(({ personId, name, hasPicture, isCoordinator }) => {
          const face = avatar({ id: personId, name, picture: hasPicture ? picturePath(personId) : null })
          return html`<li>
            ${face}
            <div>
              <a href="${memberPath(community.id, personId)}">${name}</a>
              <p class="small muted">${words(`communities.roles.${isCoordinator ? 'coordinator' : 'facilitator'}.label`)}</p>
            </div>
          </li>`
        })}
      </ul>
    </section>`
  )
}

function nearHer({ reader: { words }, community, buddy }: WelcomePage): Html | false {
  if (buddy === null) return false
  const name = html`<a href="${memberPath(community.id, buddy.buddyId)}">${buddy.buddyName}</a>`
  return html`<p class="row">
    ${icon('together')}<span>${words.rich('newcomers.welcome.buddy', { name })}</span>
  </p>`
}

function firstSteps({ reader, community, beginning }: WelcomePage): Html {
  const { words } = reader
  const back = postButton({
    action: bringingBackPath(community.id),
    label: words('newcomers.steps.bringBack'),
    kind: 'plain',
  })
  return card({
    content: html`<h2>${words('newcomers.steps.title')}</h2>
      <p class="small muted">${stepsSaid(reader, beginning)} ${words('newcomers.steps.private')}</p>
      ${stepList(reader, beginning)} ${beginning.putAwayAt !== null && back}`,
  })
}

function others({ reader: { words }, community }: WelcomePage): Html {
  return html`<p><a href="${conversationsPath(community.id, 'introductions')}">${words('newcomers.welcome.others')}</a></p>
    <p><a href="${learningPath}">${words('newcomers.welcome.learn')}</a></p>
    <p><a href="${buddiesPath(community.id)}">${words('newcomers.welcome.noBuddy')}</a></p>`
}
