import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { phoneNumber, twoFactor } from 'better-auth/plugins'
import type { RootDb } from '#app/platform/db/client.server.ts'

export interface AuthOptions {
  readonly root: RootDb
  readonly secret: string
  /** Absolute address of the market, without a trailing slash. */
  readonly origin: string
}

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** argon2id, as accounts store it. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/**
 * Sign-in by phone number and password (better-auth). Codes by message are not sent: no such service is
 * connected yet, so asking for one is a defect and throws. Its own rate limiter guards only its HTTP
 * handler, which we do not mount: `signIn` counts attempts itself.
 */
export function createAuth({ root, secret, origin }: AuthOptions) {
  return betterAuth({
    appName: 'Chợ Làng',
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    database: prismaAdapter(root, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    plugins: [
      phoneNumber({
        requireVerification: false,
        sendOTP: () => {
          throw new Error('no message service is connected: nothing may ask for a code')
        },
      }),
      twoFactor(),
    ],
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    advanced: {
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => crypto.randomUUID() },
    },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>
