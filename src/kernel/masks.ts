import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'

/** What a person puts masks on with: known while she asks for a page, and kept nowhere. */
export interface Hand {
  /** Finds her masks: the database compares its hash, together with a conversation, with each mask's. 32 bytes. */
  readonly key: Buffer
  /** Who wears this mask, encrypted. */
  seal(mask: PersonId): Buffer
}

/** What hides who is behind a mask. Whoever has the key can find out; the database has not. */
export interface Masks {
  handOf(person: PersonId): Hand
  /** Who wears a mask; null where the seal is another mask's, was changed, or was made with a key that is lost. */
  open(mask: PersonId, sealed: Uint8Array): PersonId | null
  /** Stands for the key without telling it. 32 bytes. */
  readonly keyCheck: Buffer
}

export const maskKeyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** Masks under a key of 32 bytes: AES-256-GCM bound to the mask, and HMAC-SHA-256, each with a key of its own. */
export function masksWith(key: Uint8Array): Masks {
  const sealing = derived(key, 'seal')
  const finding = derived(key, 'hand')
  return {
    handOf: (person) => ({
      key: createHmac('sha256', finding).update(person).digest(),
      seal: (mask) => seal(sealing, mask, person),
    }),
    open: (mask, sealed) => open(sealing, mask, Buffer.from(sealed)),
    keyCheck: derived(key, 'check'),
  }
}

function derived(key: Uint8Array, use: string): Buffer {
  return createHmac('sha256', key).update(`hearth mask ${use}`).digest()
}

function seal(key: Buffer, mask: PersonId, person: PersonId): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(mask))
  return Buffer.concat([nonce, cipher.update(person), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, mask: PersonId, sealed: Buffer): PersonId | null {
  const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(-tagBytes)]
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    cipher.setAAD(Buffer.from(mask)).setAuthTag(tag)
    const words = cipher.update(sealed.subarray(nonceBytes, -tagBytes))
    return parseId<PersonId>(Buffer.concat([words, cipher.final()]).toString())
  } catch {
    return null
  }
}
