import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorsPage } from './docs/errors.ts'
import { permissionsPage } from './docs/permissions.ts'
import { projectFolder } from './project.ts'

/** The pages of `docs/` that are made from the code. A test compares them with what is committed. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/errors.md': errorsPage,
  'docs/permissions.md': permissionsPage,
}

export async function run(): Promise<number> {
  for (const [path, write] of Object.entries(pages)) writeFileSync(join(projectFolder, path), await write())
  return 0
}
