/**
 * What the demo supplies by itself: an account that no bank has and keys that everybody may read.
 * A live market refuses every one of them; the demo refuses every other.
 */
export const demoSettings = {
  MARKET_BANK_BIN: '970405',
  MARKET_BANK_ACCOUNT: '2600000000001',
  MARKET_BANK_NAME: 'CHO LANG BAN DUNG THU',
  SEPAY_API_KEY: 'demo-sepay-api-key-not-a-secret',
  SEPAY_SIGNING_SECRET: 'demo-sepay-signing-secret-not-a-secret',
  CASSO_CHECKSUM_KEY: 'demo-casso-checksum-key-not-a-secret',
  VNPAY_TMN_CODE: 'CHOLANG1',
  VNPAY_HASH_SECRET: 'demo-vnpay-hash-secret-not-a-secret',
  PAYOS_CLIENT_ID: 'demo-payos-client',
  PAYOS_API_KEY: 'demo-payos-api-key-not-a-secret',
  PAYOS_CHECKSUM_KEY: 'demo-payos-checksum-key-not-a-secret',
  STRIPE_SECRET_KEY: 'sk_test_demo_not_a_secret',
  STRIPE_WEBHOOK_SECRET: 'whsec_demo_not_a_secret',
} as const

/** Who the demo says that it is on what looks like an invoice; no business has this tax code. */
export const demoBusiness = {
  name: 'Chợ Làng (bản dùng thử)',
  taxCode: '0000000000',
  address: 'Địa chỉ bịa, bản dùng thử',
} as const

/** Stands in `.env.example` where a live market must put a secret of its own. */
export const exampleSecret = 'put-a-long-random-text-of-your-own-here'
