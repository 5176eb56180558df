// Runs under whatever Node the machine has, before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules', 'node', 'bin', 'node')

if (!isInstalled()) {
  process.stderr.write('Installing what Hearth needs. The first time takes a minute or two.\n')
  run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], root)
}
if (!works(node)) {
  // Where install scripts are switched off, the package that brings Node has not fetched it yet.
  run(process.execPath, ['installArchSpecificPackage.js'], join(root, 'node_modules', 'node'))
}
if (!works(node)) {
  process.stderr.write(
    `The Node that Hearth brings does not run on this machine (${process.platform} ${process.arch}).\n`,
  )
  process.exit(1)
}

/** npm notes what it has put into node_modules; where that is what the lock file asks for, all is well. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(note)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  )
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function works(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
}

function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
