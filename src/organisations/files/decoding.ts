import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** In what a file is written: as its first bytes say, otherwise UTF-8 where it is that, and what Windows wrote before. */
export async function encodingOf(path: string): Promise<Encoding> {
  const first = await beginning(path)
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  const zeros = (odd: number) => first.filter((byte, place) => byte === 0 && place % 2 === odd).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (Math.max(even, odd) > first.length / 8) return odd > even ? 'utf-16le' : 'utf-16be'
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252'
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunksOf(path)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The text of a file, piece by piece, with how many bytes came until then. A mark of the encoding is no text. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  for await (const chunk of chunksOf(path)) {
    bytes += chunk.length
    yield { text: decoder.decode(chunk, { stream: true }), bytes }
  }
  yield { text: decoder.decode(), bytes }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (Buffer.isBuffer(chunk)) yield chunk
  }
}

/** What stands between the cells, by the first line: whichever of these it has most, outside of quotes. */
export function separatorOf(beginningOfText: string): ',' | ';' | '\t' {
  const line = /^\s*([^\r\n]*)/.exec(beginningOfText)?.[1]?.replaceAll(/"[^"]*"/g, '') ?? ''
  const count = (one: string) => line.split(one).length
  const [comma, semicolon, tab] = [count(','), count(';'), count('\t')]
  if (semicolon > comma && semicolon >= tab) return ';'
  return tab > comma ? '\t' : ','
}
