import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, emptyState, fold, list, postButton, said, when, wholePage } from '#shell/index.ts'
import { communitiesPath, pastAlumniPath, pastPutAwayPath } from '../../paths.ts'
import type { PastMembership } from '../model.ts'

/** Where the reader belonged before, which she alone sees; and with whom she stays in touch. */
export function pastPage(reader: Reader, past: readonly PastMembership[]): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('communities.alumni.past'),
    place: 'communities',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: communitiesPath, label: words('communities.list.title') }])}
        <h1>${words('communities.alumni.past')}</h1>
        <p>${words('communities.alumni.pastAbout')}</p>
      </header>
      ${past.length === 0 ? nowhere(reader) : list(past.map((one) => pastItem(reader, one)))}`,
  })
}

function nowhere({ words }: Reader): Html {
  return emptyState({
    icon: 'communities',
    title: words('communities.alumni.nowhere'),
    content: words('communities.alumni.nowhereAbout'),
  })
}

function pastItem(reader: Reader, { communityId, name, joinedAt, endedAt, alumniSince }: PastMembership): Html {
  const { words } = reader
  const action = pastAlumniPath(communityId)
  const from = when({ reader, at: joinedAt, style: 'date' })
  const to = when({ reader, at: endedAt, style: 'date' })
  return html`<div class="stack-s">
    <p class="row"><b>${said(reader, name)}</b> ${alumniSince && chip({ label: words('communities.alumni.chip'), kind: 'good' })}</p>
    <p class="small muted">${words.rich('communities.alumni.from', { from, to })}</p>
    ${
      alumniSince
        ? postButton({ action: `${action}/end`, label: words('communities.alumni.end'), kind: 'plain' })
        : html`${postButton({ action, label: words('communities.alumni.choose'), kind: 'quiet' })} ${puttingAway(reader, communityId)}`
    }
  </div>`
}

/** Somebody else may look at this screen, or at this account. */
function puttingAway({ words }: Reader, community: CommunityId): Html {
  const act = { action: pastPutAwayPath(community), label: words('communities.alumni.putAway'), kind: 'plain' } as const
  const content = html`<p>${words('communities.alumni.putAwayAbout')}</p>
    ${postButton(act)}`
  return fold({ title: words('communities.alumni.putAwayTitle'), content })
}
