import { createDecoder, hasContent, readAny, readUint8, readVarString, readVarUint, type Decoder } from 'lib0/decoding'
import { fragmentName } from './fragment.ts'

/**
 * Whether bytes are an update as editors make them (Yjs, update format 1: https://github.com/yjs/yjs/blob/main/INTERNALS.md),
 * of the words and nothing else. Yjs itself reads on behind the end and makes room for as many parts as an update says it
 * has: somebody could stop the program with a few bytes.
 */
export function isFair(update: Uint8Array): boolean {
  const decoder = createDecoder(update)
  try {
    times(decoder, structs)
    times(decoder, (one) => {
      readVarUint(one)
      times(one, identity)
    })
    return decoder.pos === update.length
  } catch {
    return false
  }
}

/** So many of something as is said first; each takes a byte at least. */
function times(decoder: Decoder, read: (decoder: Decoder) => void): void {
  const count = readVarUint(decoder)
  if (count > decoder.arr.length - decoder.pos) throw new RangeError('more parts than bytes')
  for (let at = 0; at < count; at++) read(decoder)
}

/** What one editor wrote, from a number of its own on. */
function structs(decoder: Decoder): void {
  const count = readVarUint(decoder)
  if (count > decoder.arr.length - decoder.pos) throw new RangeError('more parts than bytes')
  identity(decoder)
  for (let at = 0; at < count; at++) struct(decoder)
}

function identity(decoder: Decoder): void {
  readVarUint(decoder)
  readVarUint(decoder)
}

const [hasOrigin, hasRight, hasKey] = [0x80, 0x40, 0x20]

function struct(decoder: Decoder): void {
  const info = byte(decoder)
  const kind = info & 0x1f
  if (kind === 0 || kind === 10) return void readVarUint(decoder)
  if (info & hasOrigin) identity(decoder)
  if (info & hasRight) identity(decoder)
  if (!(info & (hasOrigin | hasRight))) place(decoder, (info & hasKey) !== 0)
  const content = contents[kind]
  if (!content) throw new RangeError(`words have no part of kind ${kind}`)
  content(decoder)
}

/** In what it stands, where no neighbour tells: in the words as a whole, or in a part of them under a name. */
function place(decoder: Decoder, isNamed: boolean): void {
  if (readVarUint(decoder) !== 1) identity(decoder)
  else if (readVarString(decoder) !== fragmentName) throw new RangeError('these are not the words')
  if (isNamed) readVarString(decoder)
}

/** What a part of words can be, by the numbers of Yjs: gone, text, a mark, an element or its text, an attribute. */
const contents: Readonly<Record<number, (decoder: Decoder) => void>> = {
  1: readVarUint,
  4: readVarString,
  6(decoder) {
    readVarString(decoder)
    readVarString(decoder)
  },
  7(decoder) {
    const type = readVarUint(decoder)
    if (type !== 3 && type !== 6) throw new RangeError(`words have no element of type ${type}`)
    if (type === 3) readVarString(decoder)
  },
  8(decoder) {
    times(decoder, (one) => {
      if (!hasContent(one)) throw new RangeError('the update ends too soon')
      readAny(one)
    })
  },
}

function byte(decoder: Decoder): number {
  if (!hasContent(decoder)) throw new RangeError('the update ends too soon')
  return readUint8(decoder)
}
