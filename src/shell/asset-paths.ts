import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type AssetName = 'main.css' | 'main.js' | 'text.woff2' | 'mark.svg' | 'app.webmanifest'

const src = fileURLToPath(new URL('..', import.meta.url))
const everything = readdirSync(src, { recursive: true, encoding: 'utf8' }).toSorted()

/** The style sheets of the shell's own parts. */
export const partSheets = everything.filter((path) => /^shell\/styles\/parts\/[^/]+\.css$/.test(path))

/** The style sheets of features, each in its own layer above the shell's. */
export const featureSheets = everything.filter((path) => /^(?!shell\/)[a-z-]+\/[^/]+\.css$/.test(path))

/** Custom elements: whatever lies in a folder of that name is part of the one script. */
export const elementFiles = everything.filter((path) => /(^|\/)elements\/[^/]+(?<!\.test)\.ts$/.test(path))

const made = ['shell/assets.ts', '../package.json']
const font = 'shell/fonts/atkinson-hyperlegible-next.woff2'
const shellSheets = everything.filter((path) => path.startsWith('shell/styles/') && path.endsWith('.css'))

/** What each is made from: so a page can name it before, and without, building it. */
const versions: Readonly<Record<AssetName, string>> = {
  'main.css': fingerprint([...made, font, ...shellSheets, ...featureSheets, 'shell/colour.ts', 'shell/hues.ts']),
  'main.js': fingerprint([...made, ...everything.filter(isScript)]),
  'text.woff2': fingerprint([font]),
  'mark.svg': fingerprint(['shell/brand.ts']),
  'app.webmanifest': fingerprint([...made, 'shell/brand.ts']),
}

/** Where an asset is served. The address changes with its content, so browsers may keep it for ever. */
export function assetPath(name: AssetName): string {
  const dot = name.lastIndexOf('.')
  return `/assets/${name.slice(0, dot)}-${versions[name]}${name.slice(dot)}`
}

// The editor reads and writes Markdown in the browser with what the server reads it with.
function isScript(path: string): boolean {
  return /(^|\/)elements\/.+\.ts$|^(writing\/dialect|kernel\/markdown)\/[^/]+\.ts$|^kernel\/(text|url)\.ts$/.test(path)
}

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(readFileSync(src + path))
  return hash.digest('base64url').slice(0, 10)
}
