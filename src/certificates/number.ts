import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Without letters and digits that are taken for each other when they are read from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export interface Certified {
  readonly name: string
  readonly quarters: number
}

/**
 * The number of a paper: two bytes at random, four that only this installation makes of them, four that it makes of them
 * with the name and the hours. Nothing is kept: the number proves itself.
 */
export function numberFor(certified: Certified, secret: string): string {
  const random = randomBytes(2)
  return written(Buffer.concat([random, ownMark(random, secret), boundMark(random, certified, secret)]))
}

/** Whether this number was given out here, in whatever way it is typed. */
export function isNumber(number: string, secret: string): boolean {
  const bytes = read(number)
  return bytes !== null && timingSafeEqual(bytes.subarray(2, 6), ownMark(bytes.subarray(0, 2), secret))
}

/** Whether it was given out for this name and these hours. */
export function isFor(number: string, certified: Certified, secret: string): boolean {
  const bytes = read(number)
  if (bytes === null || !isNumber(number, secret)) return false
  return timingSafeEqual(bytes.subarray(6), boundMark(bytes.subarray(0, 2), certified, secret))
}

function ownMark(random: Buffer, secret: string): Buffer {
  return mark(`certificate number ${random.toString('hex')}`, secret)
}

function boundMark(random: Buffer, { name, quarters }: Certified, secret: string): Buffer {
  const told = name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  return mark(`certificate of ${random.toString('hex')} ${quarters} ${told}`, secret)
}

function mark(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest().subarray(0, 4)
}

function written(bytes: Buffer): string {
  let value = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let place = 0; place < 16; place++) {
    text = `${alphabet[Number(value & 31n)] ?? ''}${text}`
    value >>= 5n
  }
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

function read(number: string): Buffer | null {
  const text = number.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (text.length !== 16) return null
  let value = 0n
  for (const letter of text) {
    const at = alphabet.indexOf(letter)
    if (at === -1) return null
    value = (value << 5n) | BigInt(at)
  }
  return Buffer.from(value.toString(16).padStart(20, '0'), 'hex')
}
