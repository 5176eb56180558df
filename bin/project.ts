import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '..')

/** A program that `npm ci` put into node_modules. */
export function installedProgram(name: string): string {
  return join(projectFolder, 'node_modules', '.bin', name)
}
