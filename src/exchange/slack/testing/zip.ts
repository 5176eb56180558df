import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip, and whatever lie the zip shall tell of it. */
export interface ZipEntry {
  readonly name: string
  readonly data: string | Buffer
  readonly isStored?: boolean
  readonly flags?: number
  readonly method?: number
  readonly unixMode?: number
  readonly claimedBytes?: number
  readonly claimedSum?: number
  /** Begins where the entry with this name begins. */
  readonly sharesWith?: string
}

/** A zip as `entries` describe it: enough of the format for tests, and able to write what no honest program writes. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const offsets = new Map<string, number>()
  const parts: Buffer[] = []
  const listing: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const facts = factsOf(entry)
    const start = offsets.get(entry.sharesWith ?? '') ?? offset
    if (start === offset) {
      const local = Buffer.concat([localHeader(facts), facts.name, facts.packed])
      parts.push(local)
      offset += local.length
    }
    offsets.set(entry.name, start)
    listing.push(centralHeader(facts, start), facts.name)
  }
  const central = Buffer.concat(listing)
  return Buffer.concat([...parts, central, endRecord(entries.length, central.length, offset)])
}

interface Facts {
  readonly name: Buffer
  readonly packed: Buffer
  readonly method: number
  readonly flags: number
  readonly bytes: number
  readonly sum: number
  readonly mode: number
}

function factsOf(entry: ZipEntry): Facts {
  const data = Buffer.from(entry.data)
  return {
    name: Buffer.from(entry.name),
    packed: entry.isStored === true ? data : deflateRawSync(data),
    method: entry.method ?? (entry.isStored === true ? 0 : 8),
    flags: entry.flags ?? 0x800,
    bytes: entry.claimedBytes ?? data.length,
    sum: entry.claimedSum ?? crc32(data),
    mode: entry.unixMode ?? 0o100644,
  }
}

function localHeader(facts: Facts): Buffer {
  return numbers([[4, 0x04034b50], [2, 20], ...shared(facts), [2, facts.name.length], [2, 0]])
}

function centralHeader(facts: Facts, start: number): Buffer {
  const madeByUnix = (3 << 8) | 20
  return numbers([
    [4, 0x02014b50],
    [2, madeByUnix],
    [2, 20],
    ...shared(facts),
    [2, facts.name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, facts.mode * 0x10000],
    [4, start],
  ])
}

type Field = readonly [size: 2 | 4, value: number]

function shared({ flags, method, sum, packed, bytes }: Facts): Field[] {
  return [
    [2, flags],
    [2, method],
    [4, 0],
    [4, sum],
    [4, packed.length],
    [4, bytes],
  ]
}

function endRecord(count: number, length: number, offset: number): Buffer {
  return numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, offset],
    [2, 0],
  ])
}

function numbers(fields: readonly Field[]): Buffer {
  const parts = fields.map(([size, value]) => {
    const part = Buffer.alloc(size)
    part.writeUIntLE(value, 0, size)
    return part
  })
  return Buffer.concat(parts)
}
