import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { projectFolder } from './project.ts'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).default({}),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})
const { packages } = lockFile.parse(JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')))

describe('the lock file', () => {
  // npm leaves out what its registry does not have for other machines, and then `npm ci` refuses the file.
  test('names what every kind of machine needs', () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).map((name) => ({
        name,
        places: [`${path}/node_modules/${name}`, `node_modules/${name}`],
      })),
    )
    assert.ok(wanted.length > 20)
    assert.deepEqual(
      wanted.filter(({ places }) => !places.some((place) => place in packages)).map(({ name }) => name),
      [],
    )
  })

  test('brings no package with an install script that nobody has decided about', () => {
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')))
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    assert.ok(scripted.length > 3)
    const undecided = scripted
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
      .filter((name) => !(name in allowScripts))
    assert.deepEqual(undecided, [])
  })
})
