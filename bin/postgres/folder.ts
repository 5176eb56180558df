import { chmodSync, existsSync, mkdirSync } from 'node:fs'

/** Where root keeps what another account must reach but cannot reach in the project. */
export const sharedFolder = '/var/lib/hearth'

/** Makes a folder that only we can read; as root, others may pass through it to what is theirs inside. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
}
