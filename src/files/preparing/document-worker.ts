import { parentPort, workerData } from 'node:worker_threads'
import { Overfull, plainOffice } from './office.ts'
import { plainPdf } from './pdf.ts'

export interface DocumentWork {
  readonly from: string
  readonly to: string
  readonly isPdf: boolean
}

/** `plain` is without what it told; `untouched` could not be read; `overfull` is made to exhaust whoever opens it. */
export type DocumentOutcome = 'plain' | 'untouched' | 'overfull'

async function work({ from, to, isPdf }: DocumentWork): Promise<DocumentOutcome> {
  try {
    await (isPdf ? plainPdf(from, to) : plainOffice(from, to))
    return 'plain'
  } catch (error) {
    return error instanceof Overfull ? 'overfull' : 'untouched'
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await work(workerData))
