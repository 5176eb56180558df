import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { environmentWith } from '../src/config.ts'
import { projectFolder } from './project.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearth-command-'))
after(() => rmSync(folder, { recursive: true }))

describe('the one command, where nothing is installed', () => {
  const fresh = join(folder, 'fresh')
  mkdirSync(join(fresh, 'bin'), { recursive: true })
  for (const name of ['hearth', 'package.json', 'package-lock.json', 'bin/install.js']) {
    copyFileSync(join(projectFolder, name), join(fresh, name))
  }

  test('says that Node is missing', () => {
    const { status, stderr } = run(fresh, [], { PATH: pathWith({}) })
    assert.equal(status, 1)
    assert.equal(
      stderr,
      'Hearth needs Node 20 or newer, with npm, and found none. See https://nodejs.org for how to install it.\n',
    )
  })

  test('says that Node is too old', () => {
    const { status, stderr } = run(fresh, [], { PATH: pathWith({ node: 'echo 18.20.4', npm: 'exit 0' }) })
    assert.equal(status, 1)
    assert.match(stderr, /^Hearth needs Node 20 or newer, and found 18\.20\.4\. /)
  })

  test('says that npm is missing', () => {
    const { status, stderr } = run(fresh, [], { PATH: pathWith({ node: 'echo 22.1.0' }) })
    assert.equal(status, 1)
    assert.match(stderr, /^Hearth needs npm, which usually comes with Node, and found none\. /)
  })

  test('stops when npm fails, and does not take it for installed', () => {
    const npm = 'echo "npm error network" >&2; exit 1'
    const path = pathWith({ node: `exec "${process.execPath}" "$@"`, npm })
    const { status, stderr } = run(fresh, [], { PATH: path })
    assert.equal(status, 1)
    assert.match(stderr, /npm error network\nHearth could not be installed: see the lines above\.\n$/)
    assert.ok(!existsSync(join(fresh, 'node_modules')))
  })
})

describe('the one command', () => {
  test('lists what there is', () => {
    const { status, stdout } = run(projectFolder, ['help'])
    assert.equal(status, 0)
    for (const name of ['start', 'demo', 'dev', 'test', 'check', 'backup', 'restore', 'config']) {
      assert.match(stdout, new RegExp(`^  ${name} {2,}\\w`, 'm'))
    }
  })

  test('says so when there is no such command', () => {
    for (const name of ['strat', 'toString']) {
      const { status, stdout, stderr } = run(projectFolder, [name])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.match(stderr, new RegExp(`^There is no "./hearth ${name}". There are:\n\n  start `))
    }
  })

  test('works from anywhere, through a link as well', () => {
    const link = join(folder, 'linked')
    symlinkSync(join(projectFolder, 'hearth'), link)
    const { status, stdout } = spawnSync(link, ['help'], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0)
    assert.match(stdout, /^Usage: /)
  })

  test('does not start with a wrong setting, and names each', () => {
    const wrong = { PORT: 'eighty', HEARTH_LOG_LEVEL: 'loud', HEARTH_DATA_DIR: join(folder, 'never') }
    const { status, stderr } = run(projectFolder, ['start'], wrong)
    assert.equal(status, 1)
    assert.equal(
      stderr,
      'Hearth cannot start with this configuration.\n' +
        'PORT is "eighty"; allowed: a whole number from 1 to 65535.\n' +
        'HEARTH_LOG_LEVEL is "loud"; allowed: one of fatal, error, warn, info, debug, silent.\n' +
        '"./hearth config" shows every setting.\n',
    )
    assert.ok(!existsSync(join(folder, 'never')))
  })
})

function run(project: string, args: readonly string[], additions: Record<string, string> = {}) {
  return spawnSync(join(project, 'hearth'), args, { cwd: folder, encoding: 'utf8', env: environmentWith(additions) })
}

/** A folder with the few programs that every system has, and the given ones. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(folder, 'path-'))
  for (const name of ['cat', 'cksum', 'dirname', 'readlink', 'sh', 'uname']) {
    const found = spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
    symlinkSync(found, join(path, name))
  }
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  return path
}
