import type { Trouble } from './report.ts'

/** One element of a JSON list, with its number from 1: its value, or what is wrong with it. */
export interface Element {
  readonly position: number
  readonly value?: unknown
  readonly trouble?: Trouble
}

export interface ListReader {
  push(chunk: Buffer): Element[]
  end(): Element[]
}

interface State {
  readonly bytesMax: number
  phase: 'before' | 'inside' | 'after' | 'done'
  depth: number
  isInString: boolean
  isEscaped: boolean
  position: number
  held: Buffer[]
  bytes: number
}

/** A whole small list at once, or null where it is not one: then only a reader finds what is wrong with it. */
export function readWholeList(text: string): Element[] | null {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.map((value: unknown, i) => ({ position: i + 1, value })) : null
  } catch {
    return null
  }
}

/**
 * Takes a JSON list of any length apart, so that only one element is ever held. A broken element is told and the next
 * one is read; what was read before a list breaks off stays read.
 */
export function newListReader(bytesMax: number): ListReader {
  const state: State = {
    bytesMax,
    phase: 'before',
    depth: 0,
    isInString: false,
    isEscaped: false,
    position: 0,
    held: [],
    bytes: 0,
  }
  return { push: (chunk) => push(state, chunk), end: () => end(state) }
}

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const listOpens = 0x5b
const listCloses = 0x5d
const objectOpens = 0x7b
const objectCloses = 0x7d

function push(state: State, chunk: Buffer): Element[] {
  if (state.phase === 'inside') return readElements(state, chunk, 0)
  if (state.phase === 'done') return []
  const first = chunk.findIndex((byte) => !isBlank(byte))
  if (first === -1) return []
  if (state.phase === 'after') return breakOff(state, 'brokenJson')
  if (chunk[first] !== listOpens) return breakOff(state, 'notAList')
  state.phase = 'inside'
  return readElements(state, chunk, first + 1)
}

function readElements(state: State, chunk: Buffer, start: number): Element[] {
  const found: Element[] = []
  let from = start
  for (let i = start; i < chunk.length; i++) {
    const byte = chunk.readUInt8(i)
    if (!isDelimiter(state, byte)) continue
    hold(state, chunk.subarray(from, i))
    found.push(...take(state, byte === comma))
    from = i + 1
    if (byte === comma) continue
    state.phase = 'after'
    return found.concat(push(state, chunk.subarray(from)))
  }
  hold(state, chunk.subarray(from))
  return found
}

// Follows strings and nesting; true at a comma or bracket that ends an element of the list itself.
function isDelimiter(state: State, byte: number): boolean {
  if (state.isInString) {
    if (state.isEscaped) state.isEscaped = false
    else if (byte === backslash) state.isEscaped = true
    else if (byte === quote) state.isInString = false
    return false
  }
  switch (byte) {
    case quote:
      state.isInString = true
      return false
    case listOpens:
    case objectOpens:
      state.depth++
      return false
    case listCloses:
    case objectCloses:
      if (state.depth === 0) return true
      state.depth--
      return false
    default:
      return byte === comma && state.depth === 0
  }
}

function hold(state: State, piece: Buffer): void {
  state.bytes += piece.length
  if (state.bytes <= state.bytesMax) state.held.push(piece)
  else state.held = []
}

function take(state: State, hasNext: boolean): Element[] {
  const { held, bytes } = state
  state.held = []
  state.bytes = 0
  const [only] = held
  const text = (held.length === 1 && only ? only : Buffer.concat(held)).toString('utf8')
  if (bytes <= state.bytesMax && text.trim() === '' && state.position === 0 && !hasNext) return []

  state.position++
  const { position } = state
  if (bytes > state.bytesMax) return [{ position, trouble: 'recordTooLarge' }]
  try {
    return [{ position, value: JSON.parse(text) }]
  } catch {
    return [{ position, trouble: 'brokenJson' }]
  }
}

function end(state: State): Element[] {
  return state.phase === 'after' || state.phase === 'done' ? [] : breakOff(state, 'brokenJson')
}

// Whatever follows is not told again.
function breakOff(state: State, trouble: Trouble): Element[] {
  state.phase = 'done'
  return [{ position: state.position + 1, trouble }]
}

function isBlank(byte: number): boolean {
  const isByteOrderMark = byte === 0xef || byte === 0xbb || byte === 0xbf
  return isByteOrderMark || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
