import { build, type Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { assetPath, elementFiles, featureSheets, partSheets } from './asset-paths.ts'
import { favicon, paperColours } from './brand.ts'
import { hueRules } from './hues.ts'

/** A file of ours as it is sent. */
export interface FoundAsset {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Assets {
  find(path: string, acceptEncoding: string): FoundAsset | null
}

interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly br: Buffer | null
  readonly gzip: Buffer | null
}

const shell = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const common = { bundle: true, minify: true, write: false, absWorkingDir: root, logLevel: 'silent' } as const
const script = 'text/javascript; charset=utf-8'

/** Bundles styles and elements, and compresses them: all in memory, once, when the program starts. */
export async function buildAssets(): Promise<Assets> {
  const files = [await styles(), ...(await scripts()), await font(), drawing(), manifest()]
  // One after the other: memory that several threads take for it at once is never given back.
  const ready = new Map<string, Asset>()
  for (const [path, type, plain] of files) ready.set(path, pack(type, plain))
  return { find: (path, acceptEncoding) => chosen(ready.get(path), acceptEncoding) }
}

type File = readonly [path: string, type: string, plain: Buffer]

async function styles(): Promise<File> {
  const contents = [
    '@layer tokens, base, parts, layout, features;',
    `@import './styles/tokens.css' layer(tokens);`,
    `@import './styles/base.css' layer(base);`,
    ...partSheets.map((path) => `@import '../${path}' layer(parts);`),
    `@import './styles/top.css' layer(layout);`,
    `@import './styles/layout.css' layer(layout);`,
    ...featureSheets.map((path) => `@import '../${path}' layer(features);`),
    `@layer tokens { ${hueRules()} }`,
  ].join('\n')
  const stdin = { contents, resolveDir: shell, loader: 'css' } as const
  const { outputFiles } = await build({ ...common, stdin, external: ['*.woff2'] })
  const text = (outputFiles[0]?.text ?? '').replaceAll(/url\([^)]*\.woff2["']?\)/g, `url(${assetPath('text.woff2')})`)
  return [assetPath('main.css'), 'text/css; charset=utf-8', Buffer.from(text)]
}

async function scripts(): Promise<File[]> {
  const contents = elementFiles.map((path) => `import './${path}'`).join('\n')
  const { outputFiles } = await build({
    ...common,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    format: 'esm',
    target: 'es2022',
    splitting: true,
    outdir: '/assets',
    plugins: [withoutInlineStyle],
    legalComments: 'none',
  })
  return outputFiles.map(({ path, contents: bytes }) => {
    const name = path.split(/[/\\]/).at(-1) ?? ''
    return [name === 'stdin.js' ? assetPath('main.js') : `/assets/${name}`, script, Buffer.from(bytes)]
  })
}

/** Turbo brings its progress bar's style as a <style>, which our content policy refuses: it is in our sheet instead. */
const withoutInlineStyle: Plugin = {
  name: 'without-inline-style',
  setup(bundle) {
    bundle.onLoad({ filter: /turbo\.es2017-esm\.js$/ }, async ({ path }) => {
      const [before, after, ...more] = (await readFile(path, 'utf8')).split('this.installStylesheetElement();')
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`${path} is not the Turbo we know`)
      return { contents: before + after, loader: 'js' }
    })
  },
}

async function font(): Promise<File> {
  return [assetPath('text.woff2'), 'font/woff2', await readFile(`${shell}fonts/atkinson-hyperlegible-next.woff2`)]
}

function drawing(): File {
  return [assetPath('mark.svg'), 'image/svg+xml', Buffer.from(favicon)]
}

/** On a home screen, too, the name says nothing about what is behind it. */
function manifest(): File {
  const content = {
    name: 'Workspace',
    short_name: 'Workspace',
    start_url: '/',
    display: 'standalone',
    background_color: paperColours.light,
    theme_color: paperColours.light,
    icons: [{ src: assetPath('mark.svg'), sizes: 'any', type: 'image/svg+xml' }],
  }
  return [assetPath('app.webmanifest'), 'application/manifest+json', Buffer.from(JSON.stringify(content))]
}

function pack(type: string, plain: Buffer): Asset {
  if (type.startsWith('font/')) return { type, plain, br: null, gzip: null }
  // A window as large as the file: the usual one takes tens of megabytes.
  const window = Math.max(16, Math.ceil(Math.log2(plain.length + 16)))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(window, constants.BROTLI_DEFAULT_WINDOW),
  }
  const br = brotliCompressSync(plain, { params })
  const zipped = gzipSync(plain, { level: 9 })
  return { type, plain, br, gzip: zipped }
}

function chosen(asset: Asset | undefined, acceptEncoding: string): FoundAsset | null {
  if (!asset) return null
  const encoding = (['br', 'gzip'] as const).find((name) => asset[name] !== null && accepts(acceptEncoding, name))
  const headers = {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  }
  if (!encoding) return { headers, body: asset.plain }
  return { headers: { ...headers, 'content-encoding': encoding }, body: asset[encoding] ?? asset.plain }
}

function accepts(header: string, encoding: string): boolean {
  return header
    .split(',')
    .some((part) => new RegExp(`^\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).+)?$`, 'i').test(part))
}
