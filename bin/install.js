// Runs under whatever Node the machine has, before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const turn = join(root, '.installing')

await takeTurn()
const isReady = install()
rmSync(turn, { force: true })
process.exitCode = isReady ? 0 : 1

function install() {
  if (!isInstalled()) {
    say('Installing what Hearth needs. The first time takes a minute or two.')
    const isDone = run(
      'npm',
      ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      root,
    )
    if (!isDone) return false
  }
  if (!works(node)) {
    // Where install scripts are switched off, the package that brings Node has not fetched it yet.
    run(process.execPath, ['installArchSpecificPackage.js'], join(root, 'node_modules', 'node'))
  }
  if (!works(node)) {
    say(`The Node that Hearth brings does not run on this machine (${process.platform} ${process.arch}).`)
    return false
  }
  return true
}

/** Two that install into one folder at once would spoil it for both. */
async function takeTurn() {
  while (!isMyTurn()) {
    if (isRunning(Number(readFileSync(turn, 'utf8')))) await pause(500)
    else rmSync(turn, { force: true })
  }
}

function isMyTurn() {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
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
  return spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2] }).status === 0
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
