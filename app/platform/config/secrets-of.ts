import type { Config } from './config.ts'

/** Every value of a configuration that nobody may read in a log. */
export function secretsOf(
  config: Pick<Config, 'databaseUrl' | 'sessionSecret' | 'linkSecret' | 'feeds' | 'gateways'>,
): string[] {
  const { databaseUrl, sessionSecret, linkSecret, feeds, gateways } = config
  const { vnpay, payos, stripe } = gateways
  const password = URL.canParse(databaseUrl) ? decodeURIComponent(new URL(databaseUrl).password) : ''
  const given = [
    ...[password, sessionSecret, linkSecret],
    ...[feeds.sepay?.apiKey, feeds.sepay?.signingSecret, feeds.casso?.checksumKey],
    ...[vnpay?.hashSecret, payos?.apiKey, payos?.checksumKey, stripe?.secretKey, stripe?.webhookSecret],
  ]
  return given.flatMap((value) => (value ? [value] : []))
}
