import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField } from '#shell/index.ts'
import type { Place } from '../model.ts'
import { draftsPath, keepingPath } from '../paths.ts'

interface DraftSaver {
  readonly reader: Reader
  /** The form, with `draftFields` among its fields and `keepButton` beside its button. */
  readonly form: Renderable
}

/** Around a form, it keeps what is typed there on the server, as it is typed, and says so quietly. */
export function draftSaver({ reader: { words }, form }: DraftSaver): Html {
  const said = {
    kept: words('drafts.said.kept'),
    lost: words('drafts.said.lost'),
    longer: words('drafts.said.longer'),
    compare: words('drafts.said.compare'),
  }
  return html`<draft-saver data-to="${keepingPath}" data-kept="${said.kept}" data-lost="${said.lost}" data-longer="${said.longer}" data-compare="${said.compare}">
    ${form}
    <p class="draft-said small muted" role="status"></p>
  </draft-saver>`
}

/** Where the words belong, and which version of them the form shows (`versionOf`). */
export function draftFields({ communityId, threadId }: Place, version: string): Html {
  return html`${communityId && hiddenField('community', communityId)}
  ${threadId && hiddenField('thread', threadId)} ${hiddenField('seen', version)}`
}

/** The same by hand, where no script runs. */
export function keepButton({ words }: Reader): Html {
  return html`<span class="keep-draft">${button({ label: words('drafts.keep'), kind: 'plain', action: draftsPath })}</span>`
}
