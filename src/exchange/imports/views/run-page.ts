import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, linkButton, noticeBox, postButton, progress, wholePage } from '#shell/index.ts'
import type { Umbrella } from '../../../umbrellas/index.ts'
import { stageOf, type ImportRun } from '../model.ts'
import { importPath, importsPath, resumptionPath } from '../paths.ts'
import { reportView } from './report-view.ts'

interface RunPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly run: ImportRun
  /** Whether it stopped before its end, and its file is still here. */
  readonly canResume: boolean
}

/** How far an import is, and what came of it. */
export function runPage(given: RunPage): Html {
  const { reader, umbrella, run } = given
  const { words } = reader
  const up = { href: importsPath(umbrella.id), label: words('exchange.imports.title') }
  return wholePage({
    reader,
    title: words('exchange.imports.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${run.fileName}</h1>
      </header>
      ${stageOf(run) === 'running' ? underWay(reader, run) : ended(given)}`,
  })
}

/** It keeps itself true where scripts run; elsewhere somebody looks again when she wants to. */
function underWay(reader: Reader, run: ImportRun): Html {
  const { words } = reader
  return html`<live-progress class="stack" data-from="${importPath(run.id)}">
    <p>${words('exchange.run.running')}</p>
    <div id="import-progress">${howFar(reader, run)}</div>
    <p class="look">${linkButton({ href: importPath(run.id), label: words('exchange.run.look'), kind: 'quiet' })}</p>
    <div class="stack" id="import-report">${reported(reader, run)}</div>
  </live-progress>`
}

function ended(given: RunPage): Html {
  const { reader, run } = given
  return html`<live-progress class="stack">${outcome(given)} ${reported(reader, run)}</live-progress>`
}

function outcome({ reader, run, canResume }: RunPage): Html {
  const { words } = reader
  if (run.failedBecause === null) return noticeBox({ kind: 'good', content: words('exchange.run.done') })
  const what = words(run.failedBecause === 'broke' ? 'exchange.run.failed' : 'exchange.run.interrupted')
  const next = words(canResume ? 'exchange.run.resumeAbout' : 'exchange.run.sendAgain')
  const again = postButton({ action: resumptionPath(run.id), label: words('exchange.run.resume') })
  return noticeBox({ kind: 'danger', content: `${what} ${next}`, act: canResume && again })
}

function reported(reader: Reader, run: ImportRun): Html | null {
  const report = run.report ?? run.progress
  return report && reportView(reader, report)
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
