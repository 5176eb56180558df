import { html } from '#kernel/html.ts'
import { calendarsPath, linkButton } from '#shell/index.ts'
import { hasEnded, type GatheringPart } from '../gatherings/index.ts'
import { entryPath } from './paths.ts'

/** On the page of a gathering that is to come: how it comes into somebody's own calendar. */
export const takeOneAlong: GatheringPart = ({ reader: { words, now } }, gathering) => {
  const isAhead = gathering.cancelledAt === null && !hasEnded(gathering, now)
  return Promise.resolve({
    below:
      isAhead &&
      html`<div class="row">
      ${linkButton({ href: entryPath(gathering.id), label: words('calendars.take.one'), kind: 'quiet', icon: 'calendar' })}
      <a class="small" href="${calendarsPath}">${words('calendars.take.subscribe')}</a>
    </div>`,
  })
}
