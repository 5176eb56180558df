import { setTimeout } from 'node:timers/promises'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that comes with npm, so that a machine needs none of its own. The first time, it is unpacked. */
export async function launchBrowser(): Promise<Browser> {
  return launched(await sparticuz.executablePath(), 120)
}

/** Tries again while another process is still writing it down. */
async function launched(executablePath: string, tries: number): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args: flags })
  } catch (error) {
    if (tries === 0 || !(error instanceof Error && error.message.includes('ETXTBSY'))) throw error
  }
  await setTimeout(500)
  return launched(executablePath, tries - 1)
}
