import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

interface Asked {
  readonly origin: string
  readonly challenge: string
}

export interface SoftKey {
  /** What a browser at this origin says of the key when it is made. */
  made(asked: Asked): string
  /** The same when it is shown. */
  shown(asked: Asked, how?: { readonly isVerified?: boolean; readonly counter?: number }): string
}

/** A key in software, which signs for any origin it is told: as a bad browser would. */
export function softKey(host: string): SoftKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let count = 0
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }

  return {
    made({ origin, challenge }) {
      const authData = Buffer.concat([head(host, 0x45, 0), Buffer.alloc(16), Buffer.from([0, 16]), id, cose(publicKey)])
      const clientDataJSON = clientData('webauthn.create', origin, challenge).toString('base64url')
      const attestationObject = Buffer.concat([withoutProof, Buffer.from([authData.length]), authData])
      const response = { clientDataJSON, attestationObject: attestationObject.toString('base64url') }
      const spoken = { ...response, transports: ['internal', 'odd'] }
      return JSON.stringify({ ...common, clientExtensionResults: {}, response: spoken })
    },
    shown({ origin, challenge }, { isVerified = true, counter = ++count } = {}) {
      const authData = head(host, isVerified ? 0x05 : 0x01, counter)
      const said = clientData('webauthn.get', origin, challenge)
      const signed = Buffer.concat([authData, createHash('sha256').update(said).digest()])
      const response = {
        clientDataJSON: said.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      }
      return JSON.stringify({ ...common, clientExtensionResults: {}, response })
    },
  }
}

/** For which host, what the key found out about whoever holds it, and how often it has signed. */
function head(host: string, flags: number, counter: number): Buffer {
  const bytes = Buffer.alloc(37)
  createHash('sha256').update(host).digest().copy(bytes)
  bytes[32] = flags
  bytes.writeUInt32BE(counter, 33)
  return bytes
}

/** A public key as keys send it: two coordinates, in CBOR. */
function cose(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = (text: string) => Buffer.concat([Buffer.from('5820', 'hex'), Buffer.from(text, 'base64url')])
  return Buffer.concat([Buffer.from('a501020326200121', 'hex'), point(x), Buffer.from('22', 'hex'), point(y)])
}

/** CBOR of `{ fmt: 'none', attStmt: {}, authData: ...`, with one byte for the length to come. */
const withoutProof = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex')

function clientData(type: string, origin: string, challenge: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** What a page asks the browser to have signed. */
export function challengeIn(body: string): string {
  return /&quot;challenge&quot;:&quot;([\w-]+)&quot;/.exec(body)?.[1] ?? ''
}
