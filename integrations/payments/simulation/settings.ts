import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })

/** Where a simulator listens, whom it tells, where browsers are, and where it remembers: the same for every vendor's. */
const Place = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(0),
    HOST: z.string().min(1).default('127.0.0.1'),
    MARKET_URL: address,
    PUBLIC_URL: address.optional(),
    JOURNAL_DIR: z.string().min(1).optional(),
  })
  .transform(({ PORT, HOST, MARKET_URL, PUBLIC_URL, JOURNAL_DIR }) => ({
    ...{ port: PORT, host: HOST, marketUrl: MARKET_URL, publicUrl: PUBLIC_URL, journalFolder: JOURNAL_DIR },
  }))

export type Environment = Readonly<Record<string, string | undefined>>

export type Settings<Options> =
  { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly message: string }

/**
 * Reads a simulator's own environment. An empty variable counts as absent.
 * @param keys the vendor's variables, made into the options of its simulator
 * @returns the options; or every variable that is missing or wrong, by name
 */
export function readEnvironment<Keys>(
  environment: Environment,
  keys: z.ZodType<Keys>,
): Settings<z.output<typeof Place> & Keys> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Place.and(keys).safeParse(present)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, message: z.prettifyError(parsed.error) }
}
