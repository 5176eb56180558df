import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { KyselyPlugin } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { linkMinutes, password_length_max, password_length_min } from './limits.ts'
import { cookieName, isSecure, type Seal } from './session.ts'
import { sessionDays } from './sessions/commands.ts'

/**
 * better-auth on our tables. Its endpoints are called from here and never exposed, so its own checks of origins and
 * rates are off: ours come before.
 */
export function authOn(door: Db, seal: Seal, handOver: (secret: string) => void) {
  return betterAuth({
    baseURL: seal.origin,
    secret: seal.secret,
    database: { db: door.withPlugin(plainDates), type: 'postgres' },
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: password_length_min,
      maxPasswordLength: password_length_max,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ token }) => handOver(token),
      }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      cookies: { session_token: { name: cookieName(seal), attributes: { secure: isSecure(seal.origin) } } },
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
  })
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** What better-auth calls user, session, account and verification, as our tables name it. */
const tables = {
  user: { modelName: 'login', fields: { emailVerified: 'email_verified', ...times } },
  session: {
    modelName: 'session',
    expiresIn: sessionDays * 24 * 60 * 60,
    disableSessionRefresh: true,
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...times,
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...times,
    },
  },
  verification: {
    modelName: 'verification',
    fields: { expiresAt: 'expires_at', ...times },
    storeIdentifier: 'hashed' as const,
  },
}

/** Our connections read moments as `Temporal.Instant`; better-auth knows `Date`. */
const plainDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Temporal.Instant ? dateOf(value) : value]),
  )
}

function dateOf(moment: Temporal.Instant): Date {
  return new Date(moment.epochMilliseconds)
}
