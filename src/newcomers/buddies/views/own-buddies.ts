import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, card, postButton, when } from '#shell/index.ts'
import { memberPath } from '../../../communities/index.ts'
import { buddyAnswerPath, buddyEndPath } from '../../paths.ts'
import { stateOf, type Buddyship } from '../model.ts'

/** Whom the viewer is asked to be near, whom she is, and who is near her. */
export function ownBuddies(reader: Reader, own: readonly Buddyship[]): Html[] {
  return own.map((buddyship) => {
    if (buddyship.newcomerId === reader.viewer.id) return herBuddy(reader, buddyship)
    return stateOf(buddyship, reader.now) === 'asked' ? question(reader, buddyship) : herNewcomer(reader, buddyship)
  })
}

/** Yes or no, one as easy as the other. */
function question(reader: Reader, buddyship: Buddyship): Html {
  const { words } = reader
  const { id, communityId, newcomerId, newcomerName } = buddyship
  const name = html`<a href="${memberPath(communityId, newcomerId)}">${newcomerName}</a>`
  return card({
    isLead: true,
    content: html`<h2>${words.rich('newcomers.buddies.asked', { name })}</h2>
      <p>${words('newcomers.buddies.askedAbout')}</p>
      <form class="row" method="post" action="${buddyAnswerPath(communityId, id)}">
        ${button({ label: words('newcomers.buddies.yes'), name: 'answer', value: 'yes' })}
        ${button({ label: words('newcomers.buddies.no'), name: 'answer', value: 'no', kind: 'quiet' })}
      </form>
      <p class="small muted">${words('newcomers.buddies.noReason')}</p>`,
  })
}

function herNewcomer(reader: Reader, buddyship: Buddyship): Html {
  const { words } = reader
  const { communityId, newcomerId, newcomerName } = buddyship
  const name = html`<a href="${memberPath(communityId, newcomerId)}">${newcomerName}</a>`
  return card({
    content: html`<h2>${words.rich('newcomers.buddies.youAre', { name })}</h2>
      <p>${words('newcomers.buddies.youAreAbout')}</p>
      ${lasting(reader, buddyship)}`,
  })
}

function herBuddy(reader: Reader, buddyship: Buddyship): Html {
  const { words } = reader
  const { communityId, buddyId, buddyName } = buddyship
  const name = html`<a href="${memberPath(communityId, buddyId)}">${buddyName}</a>`
  return card({
    content: html`<h2>${words.rich('newcomers.buddies.yours', { name })}</h2>
      <p>${words('newcomers.buddies.yoursAbout')}</p>
      ${lasting(reader, buddyship)}`,
  })
}

function lasting(reader: Reader, { id, communityId, until }: Buddyship): Html {
  const { words } = reader
  const end = { action: buddyEndPath(communityId, id), label: words('newcomers.buddies.end') }
  return html`<p class="small muted">
      ${words.rich('newcomers.buddies.until', { day: when({ reader, at: until, style: 'date' }) })}
    </p>
    ${postButton({ ...end, kind: 'plain' })}`
}
