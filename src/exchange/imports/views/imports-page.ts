import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { languages, type Language } from '#kernel/words.ts'
import {
  breadcrumb,
  button,
  checkbox,
  choicePills,
  field,
  list,
  noDraft,
  postForm,
  said,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { umbrellaPath, type Umbrella } from '../../../umbrellas/index.ts'
import type { SlackReport } from '../../slack/report.ts'
import { nothingWritten } from '../../slack/writing/model.ts'
import { stageOf, type ImportRun } from '../model.ts'
import { importPath, importsPath } from '../paths.ts'
import { reportView } from './report-view.ts'

interface ImportsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly runs: readonly ImportRun[]
  readonly draft?: Draft
  /** What is wrong with a file that was sent and cannot come. */
  readonly refused?: SlackReport
}

export function importsPage({ reader, umbrella, runs, draft = noDraft, refused }: ImportsPage): Html {
  const { words } = reader
  const up = { href: umbrellaPath(umbrella.id), label: said(reader, umbrella.name) }
  return wholePage({
    reader,
    title: words('exchange.imports.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${words('exchange.imports.title')}</h1>
        <p>${words('exchange.imports.about')}</p>
        <p class="muted">${words('exchange.imports.privacy')}</p>
      </header>
      ${refused && reportView(reader, { isRefused: true, read: refused, written: nothingWritten() })}
      ${uploading(reader, umbrella, draft)} ${earlier(reader, runs)}`,
  })
}

function uploading(reader: Reader, umbrella: Umbrella, draft: Draft): Html {
  const { words } = reader
  const named = (name: string) => ({ reader, draft, name })
  const content = html`${field({
    ...named('file'),
    label: words('exchange.imports.file'),
    hint: words('exchange.imports.fileHint'),
    kind: 'file',
    accept: '.zip,application/zip',
  })}
    ${choicePills({
      ...named('language'),
      label: words('exchange.imports.language'),
      value: reader.language,
      choices: languages.map((language) => ({ value: language, label: nameOf(language) })),
    })}
    ${checkbox({
      ...named('isStrict'),
      label: words('exchange.imports.strict'),
      hint: words('exchange.imports.strictHint'),
    })}
    ${checkbox({
      ...named('directMessages'),
      label: words('exchange.imports.direct'),
      hint: words('exchange.imports.directHint'),
    })}`
  const submit = button({ label: words('exchange.imports.upload'), icon: 'upload' })
  return postForm({ action: importsPath(umbrella.id), content, submit, hasFiles: true })
}

function nameOf(language: Language): Html {
  return html`<span lang="${language}">${language === 'en' ? 'English' : 'Français'}</span>`
}

function earlier(reader: Reader, runs: readonly ImportRun[]): Html {
  const { words } = reader
  const item = (run: ImportRun) =>
    html`<a href="${importPath(run.id)}">${run.fileName}</a>
      <p class="muted">${when({ reader, at: run.startedAt })} · ${words(`exchange.imports.stages.${stageOf(run)}`)}</p>`
  return html`<section class="stack-s">
    <h2>${words('exchange.imports.earlier')}</h2>
    ${runs.length > 0 ? list(runs.map(item)) : html`<p class="muted">${words('exchange.imports.none')}</p>`}
  </section>`
}
