import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '#kernel/outside.ts'

type Seal = Pick<Settings, 'secret'>

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What only whoever reads the terminal or the log knows: it shows that a new installation is hers to set up. */
export function setupCode({ secret }: Seal): string {
  const digest = createHmac('sha256', secret).update('first run').digest()
  const code = Array.from(digest.subarray(0, 12), (byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Spaces, dashes and capitals do not matter when it is typed. */
export function isSetupCode(given: string, seal: Seal): boolean {
  const [one, other] = [plain(given), plain(setupCode(seal))]
  return one.length === other.length && timingSafeEqual(one, other)
}

function plain(code: string): Buffer {
  return Buffer.from(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
}
