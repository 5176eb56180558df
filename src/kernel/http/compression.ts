import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'

const worthIt = 1_024

/** What a page is sent as: smaller where the browser understands it. */
export interface Packed {
  readonly body: string | Buffer
  readonly encoding: 'zstd' | 'br' | 'gzip' | null
}

// A page is some tens of kilobytes: zstd packs it in a tenth of a millisecond, which is less than handing it to another
// thread and back. docs/decisions/0010 has the figures.
const packers = {
  zstd: (body: Buffer) => zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  br: (body: Buffer) =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => gzipSync(body, { level: 2 }),
}

/** Packs text for a browser that sent this `Accept-Encoding`. Small bodies and bytes stay as they are. */
export function pack(body: string | Buffer, acceptEncoding: string | undefined): Packed {
  if (typeof body !== 'string' || body.length < worthIt) return { body, encoding: null }
  const encoding = (['zstd', 'br', 'gzip'] as const).find((name) => accepts(acceptEncoding ?? '', name)) ?? null
  return { body: encoding === null ? body : packers[encoding](Buffer.from(body)), encoding }
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', weight = ''] = part.trim().split(/\s*;\s*/)
    return name.toLowerCase() === encoding && !/^q=0(?:\.0*)?$/.test(weight)
  })
}
