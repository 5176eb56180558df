import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, choicePills, chip, field, list, noDraft, postForm, when, type Draft } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { exportsPath, factFilePath, factFilesPath } from '../../paths.ts'
import { columns, fileKinds } from '../columns.ts'
import type { FactImport } from '../model.ts'

interface FilesPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly imports: readonly FactImport[]
  readonly draft?: Draft
}

/** Facts come in and go out as files that spreadsheets read. */
export function filesPage(page: FilesPage): Html {
  const { reader, umbrella, imports } = page
  const { words } = reader
  const items = imports.map((one) => sentItem(reader, one))
  return formPage({
    reader,
    umbrella,
    title: words('organisations.files.title'),
    about: words('organisations.files.about'),
    form: html`${sending(page)} ${exporting(page)}
    ${items.length > 0 && html`<section class="stack-s"><h2>${words('organisations.files.latest')}</h2>${list(items)}</section>`}`,
  })
}

function sentItem(reader: Reader, one: FactImport): Html {
  const { words } = reader
  const kind = one.stage === 'refused' ? 'care' : 'plain'
  return html`<p class="row">
      <a class="title" href="${factFilePath(one.umbrellaId, one.id)}">${one.fileName}</a>
      ${chip({ label: words(`organisations.files.stages.${one.stage}`), kind })}
    </p>
    <p class="small muted">${words(`organisations.files.kinds.${one.kind}`)} · ${when({ reader, at: one.startedAt, style: 'full' })}</p>`
}

function sending({ reader, umbrella, draft = noDraft }: FilesPage): Html {
  const { words } = reader
  const named = fileKinds.map(
    (kind) => html`<div>
      <dt>${words(`organisations.files.kinds.${kind}`)}</dt>
      <dd><code>${columns[kind].map(({ name }) => name).join(', ')}</code></dd>
    </div>`,
  )
  return html`<section class="stack-s">
    <h2>${words('organisations.files.import')}</h2>
    <p>${words('organisations.files.importAbout')}</p>
    <dl class="settled">${named}</dl>
    ${postForm({
      action: factFilesPath(umbrella.id),
      hasFiles: true,
      content: html`${choicePills({ reader, draft, name: 'kind', label: words('organisations.files.kind'), value: 'organisations', choices: kindChoices(reader) })}
      ${field({ reader, draft, name: 'file', kind: 'file', label: words('organisations.files.file'), hint: words('organisations.files.fileHint'), accept: '.csv,.txt,.tsv,text/csv' })}`,
      submit: words('organisations.files.look'),
    })}
  </section>`
}

const kindChoices = ({ words }: Reader) =>
  fileKinds.map((value) => ({ value, label: words(`organisations.files.kinds.${value}`) }))

function exporting({ reader, umbrella }: FilesPage): Html {
  const { words } = reader
  const separators = [
    { value: ',', label: words('organisations.files.comma') },
    { value: ';', label: words('organisations.files.semicolon') },
  ]
  const given = { reader, draft: noDraft }
  return html`<section class="stack-s">
    <h2>${words('organisations.files.export')}</h2>
    <p>${words('organisations.files.exportAbout')}</p>
    <form class="form" method="post" action="${exportsPath(umbrella.id)}" data-turbo="false">
      ${choicePills({ ...given, id: 'export-kind', name: 'kind', label: words('organisations.files.kind'), value: 'organisations', choices: kindChoices(reader) })}
      ${choicePills({ ...given, name: 'separator', label: words('organisations.files.separator'), value: reader.language === 'fr' ? ';' : ',', choices: separators })}
      ${checkbox({ ...given, name: 'mark', label: words('organisations.files.mark'), hint: words('organisations.files.markHint'), isTicked: true })}
      ${button({ label: words('organisations.files.exportAct'), kind: 'quiet' })}
    </form>
  </section>`
}
