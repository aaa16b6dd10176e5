import { HashAlgorithm, ProductCode, VnpLocale, VnpTransactionType } from 'vnpay/enums'
import { VNPay } from 'vnpay/vnpay'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Acknowledgement, NoticeOutcome, RawNotice } from '../../contract.ts'
import { startMailbox } from '#tests/contracts/mailbox.ts'
import type { Mailbox } from '#tests/contracts/mailbox.ts'
import { payAddress } from '../pay-url.ts'
import { vnpayNotices } from '../notices.ts'
import { startSimulator } from './simulator.ts'
import type { RunningSimulator } from './simulator.ts'

const terminal = { tmnCode: 'CHOLANG1', hashSecret: 'MADEUPSECRETFORTESTS0123456789AB' }
const reader = vnpayNotices(terminal)
const start = new Date('2026-11-22T18:00:00Z')

let now = start
let market: Mailbox
let vnpay: RunningSimulator
/** What the market answers next, before it behaves. */
let moods: (NoticeOutcome | Acknowledgement)[] = []

beforeEach(async () => {
  now = start
  moods = []
  market = await startMailbox((raw) => {
    const mood = moods.shift() ?? outcomeOf(raw)
    return typeof mood === 'string' ? reader.acknowledge(mood) : mood
  })
  const options = { port: 0, host: '127.0.0.1', marketUrl: market.url, pauses: [0, 0, 0] }
  vnpay = await startSimulator({ ...options, ...terminal, now: () => now })
})
afterEach(async () => {
  await vnpay.stop()
  await market.stop()
})

function outcomeOf(raw: RawNotice): NoticeOutcome {
  const answer = reader.read(raw)
  return answer.kind === 'verified' ? 'stored' : answer.kind
}

function address(
  reference = 'CL7K3MPQ2W',
  language: 'vi' | 'en' = 'vi',
  secret = terminal.hashSecret,
): string {
  return payAddress(
    { ...terminal, hashSecret: secret, payUrl: `${vnpay.url}/paymentv2/vpcpay.html` },
    {
      attemptId: reference,
      reference,
      amount: 185_000n,
      startedAt: start,
      expiresAt: new Date(start.getTime() + 15 * 60_000),
    },
    { returnUrl: 'https://cho.example/ve?don=1', ipAddress: '203.0.113.7', language, choice: 'BIDV' },
  )
}

async function open(url = address()) {
  const response = await fetch(url)
  const page = await response.text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return { status: response.status, headers: response.headers, page, token }
}

async function press(token: string, fields: Record<string, string>) {
  const response = await fetch(`${vnpay.url}/paymentv2/Transaction/Confirm.html`, {
    method: 'POST',
    body: new URLSearchParams({ token, ...fields }),
    redirect: 'manual',
  })
  return { status: response.status, location: response.headers.get('location') ?? '' }
}

async function postJson(path: string, body: object) {
  const response = await fetch(vnpay.url + path, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

const heard = () => market.posted.map((raw) => reader.read(raw))
const standings = () =>
  heard().map((answer) =>
    answer.kind === 'verified' && answer.meaning.kind === 'attempt'
      ? answer.meaning.standing.kind
      : answer.kind,
  )

describe('the pay page', () => {
  it('shows what is to be paid, says that it is simulated, and needs no script', async () => {
    const { status, page, headers } = await open()
    expect(status).toBe(200)
    expect(page).toContain('185.000 ₫')
    expect(page).toContain('Thanh toan don hang CL7K3MPQ2W')
    expect(page).toContain('Không có tiền thật')
    expect(page).toContain('<option value="BIDV" selected>')
    expect(page).not.toContain('<script')
    // Browsers hold the redirect back to the merchant against it too.
    expect(headers.get('content-security-policy')).toContain("form-action 'self' https://cho.example;")
  })

  it('speaks English where it was asked to', async () => {
    expect((await open(address('CLENGLISH2', 'en'))).page).toContain('No real money here')
  })

  it.each([
    ['70', (url: string) => url.replace('vnp_Amount=18500000', 'vnp_Amount=100')],
    ['70', (url: string) => url.replace(/&vnp_SecureHash=.*/, '')],
    ['72', (url: string) => url.replace('vnp_TmnCode=CHOLANG1', 'vnp_TmnCode=OTHER001')],
  ])('does not open, with %s, on an address that was changed', async (code, change) => {
    const { status, page } = await open(change(address()))
    expect({ status, said: page.includes(`(${code})`) }).toEqual({ status: 400, said: true })
  })

  it('does not open after its time, nor take money then', async () => {
    const early = await open()
    now = new Date(start.getTime() + 16 * 60_000)
    expect((await open(address('CLTOOLATE2'))).page).toContain('(15)')
    const { location } = await press(early.token, { act: 'pay' })
    expect(location).toContain('vnp_ResponseCode=11')
    expect(standings()).toEqual(['expired'])
  })

  it('does not open twice for one number with different orders', async () => {
    await open()
    expect((await open(address('CL7K3MPQ2W', 'en'))).page).toContain('(01)')
  })

  it('sends the browser back with what it told the market', async () => {
    const { token } = await open()
    const { status, location } = await press(token, { act: 'pay', bank: 'NCB' })
    expect(status).toBe(303)
    expect(location.startsWith('https://cho.example/ve?don=1&vnp_Amount=18500000&')).toBe(true)
    expect(location.slice('https://cho.example/ve?don=1&'.length)).toBe(market.posted[0]?.query)
    expect(standings()).toEqual(['paid'])
  })

  it('takes no money twice, and says that it is over', async () => {
    const { token } = await open()
    await press(token, { act: 'pay' })
    expect(await press(token, { act: 'pay' })).toEqual({ status: 200, location: '' })
    expect((await open()).page).toContain('Giao dịch này đã xong')
    expect(market.posted).toHaveLength(1)
  })

  it.each([
    [{ act: 'no-money' }, 'failed', '51'],
    [{ act: 'wrong-otp' }, 'failed', '13'],
    [{ act: 'pay', otp: '000000' }, 'failed', '13'],
    [{ act: 'cancel' }, 'cancelled', '24'],
    [{ act: 'suspect' }, 'pending', '07'],
  ])('does %o', async (fields, standing, code) => {
    const { token } = await open()
    const { location } = await press(token, fields)
    expect(location).toContain(`vnp_ResponseCode=${code}`)
    expect(standings()).toEqual([standing])
  })

  it.each<Record<string, string>>([
    {},
    { act: 'steal' },
    { act: 'pay', mishap: 'x' },
    { act: 'pay', token: 'guessed' },
  ])('refuses the form %o', async (fields) => {
    const { token } = await open()
    expect((await press(token, fields)).status).toBe(400)
    expect(market.posted).toEqual([])
  })
})

describe('the notice', () => {
  it.each([
    ['none', ['paid']],
    ['twice', ['paid', 'paid']],
    ['lost', []],
    ['forged', ['forged']],
    ['late', ['paid']],
  ])('goes its way: %s', async (mishap, told) => {
    const { body } = await postJson('/api/pay', { url: address(), act: 'pay', mishap, delaySeconds: 0 })
    expect(standings()).toEqual(told)
    expect(body.state).toBe(mishap === 'forged' ? 'open' : 'paid')
  })

  it('does not keep the browser when it is late, nor the simulator when it stops', async () => {
    const { token } = await open()
    const { status } = await press(token, { act: 'pay', mishap: 'late', delaySeconds: '3600' })
    expect(status).toBe(303)
    await vnpay.stop()
    expect(market.posted).toEqual([])
    vnpay = await startSimulator({ port: 0, host: '127.0.0.1', marketUrl: market.url, ...terminal })
  })

  it('reports less than was asked for, genuinely, where it is to', async () => {
    await postJson('/api/pay', { url: address(), act: 'pay', mishap: 'amount-changed' })
    expect(heard()).toMatchObject([{ meaning: { standing: { receipt: { amount: 184_000n } } } }])
  })

  it('leaves the payment open after a forgery, and sends the browser back with the lie', async () => {
    const { token } = await open()
    const { location } = await press(token, { act: 'pay', mishap: 'forged' })
    expect(location).toContain('vnp_ResponseCode=00')
    const query = location.split('ve?don=1&')[1] ?? ''
    expect(reader.read({ headers: {}, query, body: '', receivedAt: now }).kind).toBe('forged')
    await press(token, { act: 'pay' })
    expect(standings()).toEqual(['forged', 'paid'])
  })

  it('is repeated until the market says 00 or 02', async () => {
    const broken = { status: 500, headers: {}, body: '' }
    moods.push('try-again', broken, 'known')
    await postJson('/api/pay', { url: address(), act: 'pay' })
    expect(market.posted).toHaveLength(3)
    expect(new Set(market.posted.map(({ query }) => query)).size).toBe(1)
  })

  it('is given up when nothing helps, also 01, 04 and 97', async () => {
    moods.push('unknown-attempt', 'amount-differs', 'forged', 'try-again')
    const { body } = await postJson('/api/pay', { url: address(), act: 'pay' })
    expect(body.deliveries.map(({ taken }: { taken: boolean }) => taken)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is given up when there is no market', async () => {
    await market.stop()
    const { body } = await postJson('/api/pay', { url: address(), act: 'pay' })
    expect(body.deliveries.map(({ status }: { status: number }) => status)).toEqual([0, 0, 0, 0])
    market = await startMailbox(() => reader.acknowledge('stored'))
  })
})

describe('the package `vnpay`, as a merchant of the simulator', () => {
  const merchant = (secureSecret = terminal.hashSecret, tmnCode = terminal.tmnCode) =>
    new VNPay({
      tmnCode,
      secureSecret,
      vnpayHost: vnpay.url,
      queryDrAndRefundHost: vnpay.url,
      hashAlgorithm: HashAlgorithm.SHA512,
      enableLog: false,
    })
  const order = {
    vnp_Amount: 185_000,
    vnp_TxnRef: 'CLPACKAGE2',
    vnp_OrderInfo: 'Thanh toan don hang CLPACKAGE2',
    vnp_OrderType: ProductCode.Other,
    vnp_ReturnUrl: 'https://cho.example/ve',
    vnp_IpAddr: '203.0.113.7',
    vnp_Locale: VnpLocale.VN,
    vnp_CreateDate: 20261123010000,
    vnp_ExpireDate: 20261123011500,
  }
  const question = {
    vnp_TxnRef: 'CLPACKAGE2',
    vnp_TransactionDate: 20261123010000,
    vnp_CreateDate: 20261123010500,
    vnp_IpAddr: '203.0.113.7',
    vnp_OrderInfo: 'Truy van',
    vnp_TransactionNo: 0,
  }

  it('opens the page, verifies the notice, asks, and gives money back', async () => {
    const url = merchant().buildPaymentUrl(order)
    expect((await open(url)).status).toBe(200)
    await postJson('/api/pay', { url, act: 'pay' })
    const words = new URLSearchParams(market.posted[0]?.query)
    const word = (name: string) => words.get(name) ?? ''
    const notice = {
      vnp_Amount: word('vnp_Amount'),
      vnp_BankCode: word('vnp_BankCode'),
      vnp_BankTranNo: word('vnp_BankTranNo'),
      vnp_CardType: word('vnp_CardType'),
      vnp_OrderInfo: word('vnp_OrderInfo'),
      vnp_PayDate: word('vnp_PayDate'),
      vnp_ResponseCode: word('vnp_ResponseCode'),
      vnp_TmnCode: word('vnp_TmnCode'),
      vnp_TransactionNo: word('vnp_TransactionNo'),
      vnp_TransactionStatus: word('vnp_TransactionStatus'),
      vnp_TxnRef: word('vnp_TxnRef'),
      vnp_SecureHash: word('vnp_SecureHash'),
    }
    expect(merchant().verifyIpnCall(notice)).toMatchObject({
      isVerified: true,
      isSuccess: true,
      vnp_Amount: 185_000,
    })
    const number = Number(word('vnp_TransactionNo'))
    const told = await merchant().queryDr({ ...question, vnp_RequestId: 'r1', vnp_TransactionNo: number })
    expect(told).toMatchObject({ isVerified: true, vnp_ResponseCode: '00', vnp_TransactionStatus: '00' })
    const refund = {
      ...question,
      vnp_TransactionNo: number,
      vnp_RequestId: 'r2',
      vnp_Amount: 85_000,
      vnp_TransactionType: VnpTransactionType.PARTIAL_REFUND,
      vnp_CreateBy: 'test',
      vnp_Locale: VnpLocale.VN,
    }
    expect(await merchant().refund(refund)).toMatchObject({
      vnp_ResponseCode: '00',
      vnp_TransactionStatus: '05',
    })
    expect(await merchant().refund(refund)).toMatchObject({ vnp_ResponseCode: '94' })
    now = new Date(now.getTime() + 15_000)
    expect(await merchant().refund(refund)).toMatchObject({ vnp_TransactionStatus: '06' })
    now = new Date(now.getTime() + 15_000)
    expect(await merchant().refund(refund)).toMatchObject({ vnp_TransactionStatus: '00' })
    const more = { ...refund, vnp_RequestId: 'r3', vnp_Amount: 100_001 }
    expect(await merchant().refund(more)).toMatchObject({ vnp_ResponseCode: '95' })
  })

  it.each([
    ['at-once', ['00', '00']],
    ['refused', ['05', '09']],
  ])('has its refunds done %s', async (refunds, statuses) => {
    await postJson('/api/world', { refunds, refundMillis: 20_000, latencyMillis: 1 })
    const { body } = await postJson('/api/pay', { url: merchant().buildPaymentUrl(order), act: 'pay' })
    const refund = {
      ...question,
      vnp_TransactionNo: Number(body.transactionNo),
      vnp_RequestId: 'r2',
      vnp_Amount: 185_000,
      vnp_TransactionType: VnpTransactionType.FULL_REFUND,
      vnp_CreateBy: 'test',
      vnp_Locale: VnpLocale.VN,
    }
    const first = await merchant().refund(refund)
    now = new Date(now.getTime() + 20_000)
    const later = await merchant().refund(refund)
    expect([first.vnp_TransactionStatus, later.vnp_TransactionStatus]).toEqual(statuses)
  })

  it('is told what is wrong', async () => {
    await postJson('/api/pay', { url: merchant().buildPaymentUrl(order), act: 'cancel' })
    const codes: unknown[] = []
    const ask = async (change: object, as = merchant()) => {
      const answer = await as.queryDr({ ...question, vnp_RequestId: `q${codes.length}`, ...change })
      codes.push(answer.vnp_ResponseCode)
    }
    await ask({})
    await ask({ vnp_RequestId: 'q0' })
    await ask({ vnp_TxnRef: 'CLUNKNOWN2' })
    await ask({ vnp_TransactionDate: 20261123010001 })
    await ask({}, merchant('guessed'))
    await ask({}, merchant(terminal.hashSecret, 'OTHER001'))
    await ask({ vnp_CreateDate: 1 })
    vnpay.world.state = 'error'
    await ask({})
    expect(codes).toEqual(['00', '94', '91', '91', '97', '02', '03', '99'])
  })
})

describe('for programs', () => {
  it('the world can be changed, part by part', async () => {
    expect((await postJson('/api/world', { refunds: 'at-once' })).body).toMatchObject({
      state: 'well',
      refunds: 'at-once',
    })
    expect((await postJson('/api/world', { state: 'on fire' })).status).toBe(422)
    expect((await postJson('/api/world', { unknown: 1 })).status).toBe(422)
  })

  it('nonsense is refused', async () => {
    expect((await postJson('/api/pay', { url: 'x', act: 'pay' })).status).toBe(422)
    expect(
      (await postJson('/api/pay', { url: address('CLFORGED22', 'vi', 'guessed'), act: 'pay' })).body,
    ).toEqual({
      error: '70',
    })
    expect((await fetch(`${vnpay.url}/nothing`)).status).toBe(404)
  })

  it('other sites cannot press its buttons', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const response = await fetch(`${vnpay.url}/api/world`, { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(403)
  })

  it('all is listed, for people too', async () => {
    await postJson('/api/pay', { url: address(), act: 'pay' })
    const list = await (await fetch(`${vnpay.url}/api/transactions`)).json()
    expect(list).toMatchObject([{ txnRef: 'CL7K3MPQ2W', amount: 185_000, state: 'paid' }])
    expect(await (await fetch(vnpay.url)).text()).toContain('CL7K3MPQ2W')
  })
})
