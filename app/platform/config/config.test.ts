import { describe, expect, it } from 'vitest'
import { ConfigError } from './config-error.ts'
import { loadConfig, loadSettings } from './config.ts'
import { demoSettings, exampleSecret } from './demo-settings.ts'

const live = {
  DATABASE_URL: 'postgresql://market:secret@db.example:5432/market',
  PUBLIC_URL: 'https://cholang.example',
  SESSION_SECRET: 'a-secret-of-at-least-thirty-two-characters',
  MARKET_BANK_BIN: '970436',
  MARKET_BANK_ACCOUNT: '0011001234567',
  MARKET_BANK_NAME: 'CHO LANG',
  MARKET_COLLECTION: 'market',
}

const vnpay = (origin: string) => ({
  ...{ VNPAY_TMN_CODE: 'CHOLANG1', VNPAY_HASH_SECRET: 'a secret of our own' },
  ...{ VNPAY_PAY_URL: `${origin}/paymentv2/vpcpay.html`, VNPAY_API_URL: `${origin}/merchant_webapi` },
})

function linesOf(variables: Record<string, string>): readonly string[] {
  try {
    loadSettings(variables)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
}

describe('the mode', () => {
  it('is demo without a database of one’s own, with the simulated bank’s account and keys', () => {
    expect(loadSettings({})).toMatchObject({
      mode: 'demo',
      port: 3000,
      origin: 'http://localhost:3000',
      bank: { account: demoSettings.MARKET_BANK_ACCOUNT },
      feeds: { casso: { checksumKey: demoSettings.CASSO_CHECKSUM_KEY } },
      collection: 'market',
      gateways: { vnpay: { apiUrl: 'http://localhost:3002/merchant_webapi/api/transaction' } },
      simulators: { bank: { port: 3001 }, stripe: { port: 3004 } },
    })
  })

  it('is live with one, with its own account, without feeds unless they are given, and without simulator', () => {
    const settings = loadSettings(live)
    expect(settings).toMatchObject({
      mode: 'live',
      origin: 'https://cholang.example',
      bank: { bin: '970436', account: '0011001234567', name: 'CHO LANG' },
    })
    expect([settings.feeds.sepay, settings.feeds.casso, settings.simulators]).toEqual(
      Array(3).fill(undefined),
    )
  })

  it('is live at VNPay’s own address, and at this machine’s behind nothing', () => {
    const { gateways } = loadSettings({ ...live, ...vnpay('https://pay.vnpay.vn') })
    expect(gateways.vnpay?.payUrl).toBe('https://pay.vnpay.vn/paymentv2/vpcpay.html')
    expect(loadSettings({ ...live, PUBLIC_URL: 'http://localhost:3000' }).mode).toBe('live')
  })

  it('is what is asked for where it is asked for', () => {
    expect(loadSettings({ DATABASE_URL: live.DATABASE_URL, MARKET_MODE: 'demo' }).mode).toBe('demo')
  })
})

describe('one line names the variable', () => {
  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ MARKET_MODE: 'test' }, 'MARKET_MODE'],
    [{ DATABASE_URL: 'mysql://db/market' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'cholang.vn' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://cholang.vn/shop' }, 'PUBLIC_URL'],
    [{ SEED_DATE: '2026-02-30' }, 'SEED_DATE'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ SEPAY_API_KEY: 'a-real-key' }, 'SEPAY_API_KEY'],
    [{ MARKET_MODE: 'live' }, 'DATABASE_URL'],
    [{ ...live, SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
    [{ ...live, SESSION_SECRET: exampleSecret }, 'SESSION_SECRET'],
    [{ ...live, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ ...live, MARKET_BANK_ACCOUNT: '' }, 'MARKET_BANK_ACCOUNT'],
    [{ ...live, MARKET_BANK_NAME: '' }, 'MARKET_BANK_NAME'],
    [{ ...live, MARKET_COLLECTION: '' }, 'MARKET_COLLECTION'],
    [{ ...live, MARKET_TAX_CODE: '0101234567' }, 'MARKET_LEGAL_NAME, MARKET_ADDRESS'],
    [{ ...live, MARKET_TAX_CODE: '01012' }, 'MARKET_TAX_CODE'],
    [{ ...live, VNPAY_TMN_CODE: 'ABC' }, 'VNPAY_HASH_SECRET, VNPAY_PAY_URL, VNPAY_API_URL'],
    [{ ...live, VNPAY_API_URL: 'http://localhost:3002/api' }, 'VNPAY_API_URL'],
    [{ ...live, ...vnpay('https://sandbox.vnpayment.vn') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://VNPAY-Sandbox.example') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://localhost:4702') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://10.0.0.7') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://2130706433') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://[::1]') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://[::ffff:127.0.0.1]') }, 'VNPAY_PAY_URL'],
    [{ ...live, ...vnpay('https://vnpay.internal.') }, 'VNPAY_PAY_URL'],
    [{ ...live, PUBLIC_URL: 'http://cholang.example' }, 'PUBLIC_URL'],
    [{ ...live, STRIPE_SECRET_KEY: 'sk_test_abc', STRIPE_WEBHOOK_SECRET: 'whsec_x' }, 'STRIPE_SECRET_KEY'],
    [{ VNPAY_HASH_SECRET: 'a real one' }, 'VNPAY_HASH_SECRET'],
    [{ STRIPE_SECRET_KEY: 'sk_live_abc' }, 'STRIPE_SECRET_KEY'],
    [{ ...live, CASSO_CHECKSUM_KEY: demoSettings.CASSO_CHECKSUM_KEY }, 'CASSO_CHECKSUM_KEY'],
  ])('%o', (variables, name) => {
    const lines = linesOf(variables)
    expect(lines[0]).toContain(name)
    expect(lines[0]).not.toContain('\n')
  })

  it('and all mistakes come at once', () => {
    expect(linesOf({ MARKET_MODE: 'live' })).toHaveLength(5)
  })
})

it('a server needs a database and does not start one', () => {
  expect(() => loadConfig({})).toThrow(/DATABASE_URL/)
  expect(loadConfig(live).sessionSecret).toBe(live.SESSION_SECRET)
})

it('cannot be changed after it was read', () => {
  expect(Object.isFrozen(loadSettings({}))).toBe(true)
})
