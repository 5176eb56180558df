import { Worker } from 'node:worker_threads'
import type { DocumentOutcome, DocumentWork } from './document-worker.ts'
import type { Prepared, Preparing } from './prepared.ts'

const milliseconds = 60_000
const heapMegabytes = 768

/** Takes out of a document who made it and where, in a thread whose time and memory are bounded. */
export async function prepareDocument({ path, type }: Preparing): Promise<Prepared> {
  const to = `${path}-main`
  const outcome = await workedOn({ from: path, to, isPdf: type === 'application/pdf' })
  if (outcome === 'overfull') return { ok: false, problem: 'files.problems.documentOverfull' }
  const isPlain = outcome === 'plain'
  const main = isPlain ? to : path
  return { ok: true, type, main, small: null, width: null, height: null, tellsOrigin: !isPlain }
}

// A document that no thread gets through is kept as it came, and whoever sent it is told.
function workedOn(work: DocumentWork): Promise<DocumentOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('document-worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      env: {},
      stderr: true,
    })
    let outcome: DocumentOutcome = 'untouched'
    const clock = setTimeout(() => void worker.terminate(), milliseconds)
    worker.on('error', () => undefined)
    worker.once('message', (told: DocumentOutcome) => {
      outcome = told
    })
    // What it was writing is its own until it is gone.
    worker.once('exit', () => {
      clearTimeout(clock)
      resolve(outcome)
    })
  })
}
