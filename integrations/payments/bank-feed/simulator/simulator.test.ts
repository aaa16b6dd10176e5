import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeVietQr } from '../../vietqr/payload.ts'
import { cassoReader } from '../casso/reader.ts'
import { sepayReader } from '../sepay/reader.ts'
import { faults } from './faults.ts'
import { startMarketDouble } from './market-double.ts'
import { startSimulator } from './simulator.ts'
import type { RunningSimulator } from './simulator.ts'

const keys = {
  sepay: { apiKey: 'demo-api-key', signingSecret: 'demo-signing-secret' },
  casso: { checksumKey: 'demo-checksum-key' },
}
const payload = encodeVietQr({
  initMethod: 'dynamic',
  bin: '970405',
  account: '2600205123456',
  accountKind: 'account',
  amount: 185_000n,
  purpose: 'CL7K3MPQ2WXY',
  billNumber: null,
})

let market: Awaited<ReturnType<typeof startMarketDouble>>
let bank: RunningSimulator

beforeEach(async () => {
  market = await startMarketDouble([sepayReader(keys.sepay), cassoReader(keys.casso)])
  bank = await startSimulator({ port: 0, host: '127.0.0.1', marketUrl: market.url, keys, pauses: [0, 0, 0] })
})
afterEach(async () => {
  await bank.stop()
  await market.stop()
})

async function order(body: object) {
  const response = await fetch(`${bank.url}/api/transfers`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

function transfers() {
  return market.heard.map(({ answer }) => (answer.kind === 'verified' ? answer.meaning[0] : answer))
}

const submit = (fields: Record<string, string>) =>
  fetch(`${bank.url}/transfers`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
const page = async (path: string) => (await fetch(bank.url + path)).text()

describe('what the market hears', () => {
  it.each(['sepay', 'casso'] as const)('is a genuine notice in the words of %s', async (provider) => {
    const { status, body } = await order({ payload, provider })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 200, taken: true, amount: 185_000 },
    })
    expect(market.heard[0]?.path).toBe(`/webhooks/bank-feed/${provider}`)
    expect(transfers()).toMatchObject([
      {
        id: String(body.id),
        accountNumber: '2600205123456',
        amount: 185_000n,
        direction: 'in',
        purpose: 'CL7K3MPQ2WXY',
      },
    ])
  })

  it('can be ordered without a code, thousands grouped as people write them', async () => {
    await order({ account: '0123 499 999', amount: '1.250.000', purpose: 'gửi chị Lan 50%' })
    expect(transfers()).toMatchObject([
      { accountNumber: '0123499999', amount: 1_250_000n, purpose: 'gửi chị Lan 50%' },
    ])
  })

  it.each([
    ['less', { amount: 184_000n }],
    ['more', { amount: 186_000n }],
    ['wrong-purpose', { purpose: 'tien mua hang' }],
  ])('goes wrong on demand: %s', async (fault, expected) => {
    await order({ payload, fault })
    expect(transfers()).toMatchObject([expected])
  })

  it('carries a reference that can still be found after the bank mangled it', async () => {
    await order({ payload, fault: 'mangled-purpose', provider: 'casso' })
    const purpose = market.heard.flatMap(({ answer }) =>
      answer.kind === 'verified' ? answer.meaning : [],
    )[0]?.purpose
    expect(purpose).not.toContain('CL7K3MPQ2WXY')
    // As the market reads it: letters and digits, whatever their case and what stands between them.
    expect(purpose?.toUpperCase().replace(/[^0-9A-Z]/g, '')).toContain('CL7K3MPQ2WXY')
  })

  it('comes twice under the same number', async () => {
    await order({ payload, fault: 'twice' })
    expect(transfers()).toHaveLength(2)
    expect(transfers()[0]).toEqual(transfers()[1])
  })

  it('comes after a delay', async () => {
    const { body } = await order({ payload, fault: 'delayed', delaySeconds: 0 })
    expect(body.taken).toBe(true)
  })

  it.each(['sepay', 'casso'] as const)('is refused once and for all when forged for %s', async (provider) => {
    const { body } = await order({ payload, provider, fault: 'forged' })
    expect(body).toMatchObject({ status: 401, taken: false })
    expect(transfers()).toMatchObject([{ kind: 'forged' }])
  })

  it('is sent again, signed anew, until the market takes it', async () => {
    market.moods.push(503, 500)
    const { body } = await order({ payload })
    expect(body.answers.map((answer: { status: number }) => answer.status)).toEqual([503, 500, 200])
    expect(new Set(market.heard.map(({ raw }) => raw.body)).size).toBe(1)
    expect(market.heard.every(({ answer }) => answer.kind === 'verified')).toBe(true)
  })

  it('is given up when the market never takes it', async () => {
    // 200 alone is not enough: the feeds want {"success":true}.
    market.moods.push(200, 200, 200, 200)
    const { body } = await order({ payload })
    expect(body).toMatchObject({ status: 200, taken: false })
    expect(market.heard).toHaveLength(4)
  })

  it('is sent again, too, when the market cannot be reached', async () => {
    const gone = await startMarketDouble([])
    await gone.stop()
    await bank.stop()
    bank = await startSimulator({ port: 0, host: '127.0.0.1', marketUrl: gone.url, keys, pauses: [0, 0] })
    const { body } = await order({ payload })
    expect(body).toMatchObject({ status: 0, taken: false })
    expect(body.answers).toHaveLength(3)
    expect(await page('/')).toContain('Không liên lạc được với chợ')
  })

  it('has a number of its own for each transfer', async () => {
    const [first, second] = [await order({ payload }), await order({ payload })]
    expect(first.body.id).not.toBe(second.body.id)
  })
})

describe('orders that the bank cannot carry out', () => {
  it.each([
    [{}],
    [{ payload: 'nonsense' }],
    [{ payload: `${payload.slice(0, -4)}0000` }],
    [{ account: '123', amount: 0 }],
    [{ account: '123', amount: '-5' }],
    [{ account: '<b>', amount: 1000 }],
    [{ account: '123', amount: 1000, provider: 'elsewhere' }],
    [{ account: '123', amount: 1000, fault: 'toString' }],
  ])('%o', async (body) => {
    expect((await order(body)).status).toBe(422)
    expect(market.heard).toEqual([])
  })

  it('come from another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const response = await fetch(`${bank.url}/transfers`, { method: 'POST', headers, body: '' })
    expect(response.status).toBe(403)
  })

  it('are larger than any form', async () => {
    expect((await submit({ purpose: 'x'.repeat(100_000) })).status).toBe(413)
  })
})

describe('the page', () => {
  it('says that it is a simulation, sends no script and allows none', async () => {
    const response = await fetch(bank.url)
    const text = await response.text()
    expect(text).toContain('Mô phỏng ngân hàng – bản dùng thử')
    expect(text).not.toMatch(/<script|\son\w+=|style="/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('shows the transfer of a code, with every way it can go', async () => {
    const text = await page(`/?${new URLSearchParams({ payload, back: '/don-hang/7K3M' })}`)
    for (const shown of [
      'Agribank',
      '2600205123456',
      '185.000 ₫',
      'CL7K3MPQ2WXY',
      ...Object.values(faults),
    ]) {
      expect(text).toContain(shown)
    }
  })

  it('lists a code as open until it is paid, then the answer and the way back', async () => {
    await page(`/?${new URLSearchParams({ payload, back: '/don-hang/7K3M' })}`)
    expect(await page('/')).toContain('Chuyển khoản này')
    const response = await submit({ payload, back: '/don-hang/7K3M', provider: 'sepay', fault: 'exact' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    const text = await page('/')
    expect(text).not.toContain('Chuyển khoản này')
    expect(text).toContain('Chợ đã nhận tin báo (gửi 1 lần).')
    expect(text).toContain(`href="${market.url}/don-hang/7K3M"`)
  })

  it('keeps a code open when the notice was only forged', async () => {
    await page(`/?${new URLSearchParams({ payload })}`)
    await submit({ payload, fault: 'forged' })
    expect(await page('/')).toContain('Chuyển khoản này')
  })

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
  ])('does not lead back to %s', async (back) => {
    await submit({ payload, back, fault: 'exact' })
    expect(await page('/')).not.toContain('elsewhere')
    expect(await page('/')).not.toContain('Về lại chợ')
  })

  it('keeps what was typed beside the mistake, and escapes it', async () => {
    const response = await submit({ account: '"><script>x</script>', amount: '12', purpose: '&' })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"')
    expect(text).toContain('Số tài khoản chưa đúng.')
  })

  it('escapes what the market answers and what was paid for', async () => {
    await order({ account: '123', amount: 1000, purpose: '<img src=x>' })
    expect(await page('/')).toContain('&lt;img src=x&gt;')
  })

  it('explains a code that cannot be read', async () => {
    const response = await fetch(`${bank.url}/?payload=nonsense`)
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('Mã VietQR không đọc được'),
    ])
  })
})

describe('the process', () => {
  it('is healthy, and knows no other address', async () => {
    expect(await (await fetch(`${bank.url}/healthz`)).json()).toEqual({ ok: true })
    expect((await fetch(`${bank.url}/elsewhere`)).status).toBe(404)
    expect((await fetch(`${bank.url}/`, { method: 'DELETE' })).status).toBe(404)
  })

  it('forgets all but the last hundred transfers', async () => {
    for (let times = 0; times < 101; times += 1) await order({ account: '123', amount: 1000 + times })
    const { sent } = await (await fetch(`${bank.url}/api/transfers`)).json()
    expect(sent).toHaveLength(100)
    expect(sent[0].amount).toBe(1100)
  })

  it('stops at once, though a notice waits for its hour', async () => {
    await Promise.all([
      // The page's answer comes when the simulator lets go of the delayed notice.
      submit({ payload, fault: 'delayed', delaySeconds: '3600' }),
      (async () => {
        await expect.poll(() => page('/'), { timeout: 20_000 }).toContain('Đang báo cho chợ')
        await bank.stop()
      })(),
    ])
    expect(market.heard).toEqual([])
    bank = await startSimulator({ port: 0, host: '127.0.0.1', marketUrl: market.url, keys })
  })

  it('refuses to start without any key', async () => {
    const options = { port: 0, host: '127.0.0.1', marketUrl: market.url, keys: {} }
    await expect(startSimulator(options)).rejects.toThrow(RangeError)
  })
})
