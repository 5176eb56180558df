import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, icon, postForm, select, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../../communities/index.ts'
import type { ListedThread } from '../../../conversations/index.ts'
import { titleOf, underGathering } from '../../../gatherings/index.ts'
import { wordsArea } from '../../../writing/index.ts'
import type { HarvestPlace } from '../../model.ts'
import { harvestPath, sharingPath } from '../../paths.ts'

interface SharingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly place: HarvestPlace
  /** Those that it can be posted into. */
  readonly threads: readonly ListedThread[]
  readonly proposal: string
  readonly draft: Draft
}

/** Into which conversation what was learned goes, and in which words. */
export function sharingPage({ reader, community, can, place, threads, proposal, draft }: SharingPage): Html {
  const { words } = reader
  const own = { value: '', label: words('harvest.sharing.own') }
  const choices = [own, ...threads.map(({ id, title }) => ({ value: id, label: title }))]
  const title = words('harvest.sharing.of', { gathering: titleOf(reader, place) })
  return underGathering({
    reader,
    community,
    can,
    gathering: place,
    between: [{ href: harvestPath(place.id), label: words('harvest.title') }],
    title: words('harvest.sharing.title'),
    content: html`<p>${words('harvest.sharing.about')}</p>
      ${postForm({
        action: sharingPath(place.id),
        content: html`${draft.doubt?.notice}
          ${select({ reader, draft, name: 'into', label: words('harvest.sharing.into'), choices })}
          ${field({ reader, draft, name: 'title', label: words('harvest.sharing.name'), hint: words('harvest.sharing.nameHint'), value: title, maxLength: 200 })}
          ${area(reader, draft, proposal)}`,
        submit: html`<div class="row">${button({ label: words('harvest.sharing.post') })} ${draft.doubt?.act}</div>`,
      })}`,
  })
}

function area(reader: Reader, draft: Draft, proposal: string): Html {
  const problem = draft.problems['body']
  return html`${problem && html`<p class="problem" id="body-problem">${icon('problem')}${reader.words(problem)}</p>`}
    <div class="composer">
      ${wordsArea({
        reader,
        name: 'body',
        label: reader.words('harvest.sharing.words'),
        value: 'body' in draft.entered ? typed(draft.entered, 'body') : proposal,
        maxLength: 20_000,
        describedBy: problem ? 'body-problem' : '',
        isWrong: problem !== undefined,
      })}
    </div>`
}
