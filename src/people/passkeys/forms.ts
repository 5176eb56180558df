import { z } from 'zod'
import { cleanText } from '#kernel/text.ts'
import { localPath } from '../local-path.ts'
import { tickField } from '../signing-in/forms.ts'

const base64url = z
  .string()
  .regex(/^[\w-]+=*$/)
  .max(20_000)

const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

const common = { id: base64url, rawId: base64url, type: z.literal('public-key') }

const shownShape = z.object({
  ...common,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
})
export type ShownKey = z.infer<typeof shownShape>

const madeShape = z.object({
  ...common,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string()).default([]),
  }),
})
export type MadeKey = z.infer<typeof madeShape>

/** What the browser says of a key that was shown, or null where it is no such thing. */
export function shownKey(text: string): ShownKey | null {
  return shownShape.safeParse(jsonOf(text)).data ?? null
}

/** The same of a key that was made. Ways of speaking to it that nobody knows yet are left out. */
export function madeKey(text: string): (Omit<MadeKey, 'response'> & { readonly response: MadeResponse }) | null {
  const read = madeShape.safeParse(jsonOf(text))
  if (!read.success) return null
  const { response, ...rest } = read.data
  const transports = response.transports.flatMap((one) => transport.safeParse(one).data ?? [])
  return { ...rest, response: { ...response, transports } }
}

type MadeResponse = Omit<MadeKey['response'], 'transports'> & { readonly transports: z.infer<typeof transport>[] }

export function transportsOf(names: readonly string[]): z.infer<typeof transport>[] {
  return names.flatMap((one) => transport.safeParse(one).data ?? [])
}

export const passkeyForm = z.object({
  passkey: z.string().default(''),
  name: z
    .string()
    .default('')
    .transform((text) => cleanText(text).replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'people.passkeys.nameNeeded').max(120, 'people.forms.nameLong')),
})

export const passkeyEntryForm = z.object({
  passkey: z.string().default(''),
  isShared: tickField,
  to: z.string().default('/').transform(localPath),
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
