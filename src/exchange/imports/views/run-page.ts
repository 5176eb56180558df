import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, linkButton, noticeBox, progress, wholePage } from '#shell/index.ts'
import type { Umbrella } from '../../../umbrellas/index.ts'
import { stageOf, type ImportRun } from '../model.ts'
import { importPath, importsPath } from '../paths.ts'
import { reportView } from './report-view.ts'

interface RunPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly run: ImportRun
}

/** How far an import is, and what came of it. */
export function runPage({ reader, umbrella, run }: RunPage): Html {
  const { words } = reader
  const report = run.report ?? run.progress
  const up = { href: importsPath(umbrella.id), label: words('exchange.imports.title') }
  return wholePage({
    reader,
    title: words('exchange.imports.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${run.fileName}</h1>
      </header>
      ${standing(reader, run)} ${report && reportView(reader, report)}`,
  })
}

function standing(reader: Reader, run: ImportRun): Html {
  const { words } = reader
  const stage = stageOf(run)
  if (stage === 'failed') return noticeBox({ kind: 'danger', content: words('exchange.run.failed') })
  if (stage === 'done') return noticeBox({ kind: 'good', content: words('exchange.run.done') })
  return html`<p>${words('exchange.run.running')}</p>
    ${howFar(reader, run)}
    <p>${linkButton({ href: importPath(run.id), label: words('exchange.run.look'), kind: 'quiet' })}</p>`
}

function howFar({ words }: Reader, { progress: report }: ImportRun): Html {
  const [done, total] = [report?.read.filesRead ?? 0, report?.read.filesToRead ?? 0]
  return progress({
    id: 'progress',
    label: words('exchange.run.progress'),
    said: report === null ? words('exchange.run.starting') : words('exchange.run.said', { done, total }),
    done,
    total: report === null ? null : total,
  })
}
