import type { ActionFunction, AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { approveRun, proposeRun, sendRun } from '#app/features/settlement/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor } from '#app/platform/actor.ts'
import * as sellerPaper from '#app/routes/seller/payout-paper.ts'
import { bookOwed } from '#tests/factories/books.ts'
import { aCategory, aListedProduct, aMaker, anOperator, ownerOf } from '#tests/factories/catalogue.ts'
import { callMaker } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import * as commission from './commission.tsx'
import * as payoutPaper from './payout-paper.ts'
import * as payoutRun from './payout-run.tsx'
import * as report from './tax-report.ts'
import * as tax from './tax.tsx'

const callFor = callMaker(testDatabase().root)
const call = callFor({ actor: anOperator })
const context: AppLoadContext = { call, mode: 'demo', address: '127.0.0.1', local: true, refusal: null }

async function post(action: ActionFunction, fields: Record<string, string>) {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(fields) })
  const answer: unknown = await action({ request, params: {}, context })
  if (answer instanceof Response) return { status: answer.status, said: '' }
  return { status: 422, said: JSON.stringify(answer) }
}
const asked = (address: string) => ({
  request: new Request(`http://localhost:3000${address}`),
  params: {},
  context,
})

const rule = {
  do: 'add',
  scope: 'everybody',
  percent: '4,5',
  vat: '10',
  validFrom: '2026-11-22',
  minimum: '',
  note: '',
}

describe('the page of commission', () => {
  it('is empty in a market without rules, and tries nothing before it is asked', async () => {
    const page = await commission.loader(asked('/dieu-hanh/hoa-hong'))
    expect(page).toMatchObject({ rules: [], tried: null, firstRaise: '2026-12-12', notice: { days: 20 } })
  })

  it('offers categories as a tree: each right below the one that it belongs to', async () => {
    const shelf = await aCategory(call, {})
    await aCategory(call, {})
    const leaf = await aCategory(call, { parentId: shelf.id })
    const { targets } = await commission.loader(asked('/dieu-hanh/hoa-hong'))
    const place = targets.categories.findIndex(({ id }) => id === shelf.id)
    expect(targets.categories[place]?.depth).toBe(0)
    expect(targets.categories[place + 1]).toMatchObject({ id: leaf.id, depth: 1 })
  })

  it('keeps what was typed and says beside the field what is wrong', async () => {
    const answer = await post(commission.action, { ...rule, percent: 'năm', scope: 'seller' })
    expect(answer).toMatchObject({ status: 422 })
    expect(answer.said).toContain('"percent":["fees:failure.percent"]')
    expect(answer.said).toContain('năm')
    const target = await post(commission.action, { ...rule, scope: 'seller' })
    expect(target.said).toContain('"sellerId":["fees:failure.target"]')
  })

  it('publishes a rule, tries it on a product, and ends it', async () => {
    const seller = await aMaker(call)
    const { id: categoryId } = await aCategory(call, {})
    const product = await aListedProduct(call, { sellerId: seller.id, categoryId, prices: [100_000n] })
    const { slug } = await call.db.product.findUniqueOrThrow({
      where: { id: product.id },
      select: { slug: true },
    })
    expect(await post(commission.action, rule)).toMatchObject({ status: 303 })
    const page = await commission.loader(asked(`/dieu-hanh/hoa-hong?san-pham=${slug}&gia=200.000&so-goi=2`))
    expect(page.rules).toMatchObject([{ percentBp: 450, vatBp: 1000, minimum: null, standing: 'in_force' }])
    expect(page.tried).toMatchObject({ goods: 400_000n, commission: 18_000n, commissionVat: 1_800n })
    const id = page.rules[0]?.id ?? ''
    expect(await post(commission.action, { do: 'end', id, until: '2026-11-22' })).toMatchObject({
      status: 303,
    })
    expect((await commission.loader(asked('/dieu-hanh/hoa-hong'))).rules).toMatchObject([
      { standing: 'ended' },
    ])
  })

  it('does not know a rule that is not there', async () => {
    const end = post(commission.action, { do: 'end', id: newId(), until: '2026-11-22' })
    await expect(end).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('takes another notice', async () => {
    expect(await post(commission.action, { do: 'notice', days: '30', source: 'Quy chế' })).toMatchObject({
      status: 303,
    })
    expect((await commission.loader(asked('/dieu-hanh/hoa-hong'))).notice).toEqual({
      days: 30,
      source: 'Quy chế',
    })
  })
})

describe('the page of tax', () => {
  it('switches a rule on and off', async () => {
    const { rules } = await tax.loader(asked('/dieu-hanh/thue'))
    const id = rules[0]?.id ?? ''
    const enabled = async () => (await tax.loader(asked('/dieu-hanh/thue'))).rules[0]?.enabled
    expect(await enabled()).toBe(false)
    expect(await post(tax.action, { do: 'on', id })).toMatchObject({ status: 303 })
    expect(await enabled()).toBe(true)
    expect(await post(tax.action, { do: 'off', id })).toMatchObject({ status: 303 })
    expect(await enabled()).toBe(false)
  })

  it('takes a new rule with its source, and asks for what is missing', async () => {
    const fields = { do: 'add', sellerKind: 'household', vat: '0,8', pit: '0.4', threshold: '1.000.000.000' }
    const missing = await post(tax.action, { ...fields, validFrom: '' })
    expect(missing.said).toContain('"source":["errors:required"]')
    const whole = { ...fields, validFrom: '01/01/2027', source: 'Kế toán đã trả lời', fromFirstDong: 'on' }
    expect(await post(tax.action, whole)).toMatchObject({ status: 303 })
    expect((await tax.loader(asked('/dieu-hanh/thue'))).rules[0]).toMatchObject({
      vatBp: 80,
      pitBp: 40,
      enabled: false,
    })
  })

  it('hands the report of a quarter out as a file', async () => {
    const file = await report.loader(asked('/dieu-hanh/thue/bao-cao?quy=2026-Q4&dinh-dang=csv'))
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="cho-lang-thue-2026-q4.csv"')
    expect(await file.text()).toContain('Mã số thuế')
    await expect(report.loader(asked('/dieu-hanh/thue/bao-cao?dinh-dang=exe'))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })
})

const second: Actor = {
  ...{ kind: 'person', userId: 'second', name: 'Hai', staff: null, officer: null, operator: true },
}

describe("the page of a payout run takes the bank's paper", () => {
  async function aSentPayout() {
    const account = { bankBin: '970436', bankAccount: '0011223344', bankHolder: 'HTX THU' }
    const { id: sellerId } = await aMaker(call, account)
    await bookOwed(call, sellerId, 500_000n)
    const run = unwrap(
      await proposeRun(callFor({ actor: { kind: 'job', name: 'settlement.propose-payouts' } })),
    )
    unwrap(await approveRun(callFor({ actor: second }), run))
    unwrap(await sendRun(call, run))
    return { run, sellerId, payout: await call.db.payout.findFirstOrThrow({ where: { runId: run.runId } }) }
  }

  /** Sends the form as a browser does: with its file, or with an empty file field. */
  async function send(code: string, fields: Record<string, string>, file?: File) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('paper', file ?? new File([], ''))
    const request = new Request('http://localhost:3000/', { method: 'POST', body })
    const answer: unknown = await payoutRun.action({ request, params: { code }, context })
    return answer instanceof Response ? answer.status : JSON.stringify(answer)
  }

  const picture = new File(['\u0089PNG\r\n'], 'bien-lai.png', { type: 'image/png' })
  const pdf = new File(['%PDF-1.7\n%%EOF'], 'bien-lai.svg', { type: 'image/svg+xml' })

  it('with the press that says paid, or later, and shows it to the seller alone', async () => {
    const { run, payout, sellerId } = await aSentPayout()
    const { id, reference } = payout
    const bad = await send(run.code, { do: 'paid', id, proof: 'FT1' }, picture)
    expect(bad).toContain('"paper":["settlement:failure.paper_kind"]')
    expect(await send(run.code, { do: 'paid', id, proof: 'FT1' })).toBe(303)
    expect(await send(run.code, { do: 'attach', id })).toContain('settlement:failure.paper_empty')
    expect(await send(run.code, { do: 'attach', id }, pdf)).toBe(303)
    expect(await send(run.code, { do: 'attach', id }, pdf)).toBe(303)
    const papers = await call.db.payoutPaper.findMany({ where: { payoutId: id } })
    expect(papers).toHaveLength(1)
    const paperId = papers[0]?.id ?? ''

    const owner = { ...context, call: callFor({ actor: ownerOf(sellerId) }) }
    const request = new Request('http://localhost:3000/')
    const params = { reference, id: paperId }
    const shown = await sellerPaper.loader({ request, params, context: owner })
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="chi-tra-${reference.toLowerCase()}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    const other = { ...context, call: callFor({ actor: ownerOf((await aMaker(call)).id) }) }
    await expect(sellerPaper.loader({ request, params, context: other })).rejects.toMatchObject({
      init: { status: 404 },
    })
    const atRun = { code: run.code, id: paperId }
    expect((await payoutPaper.loader({ request, params: atRun, context })).status).toBe(200)
    expect(await send(run.code, { do: 'withdraw', id, paperId })).toBe(303)
    await expect(payoutPaper.loader({ request, params: atRun, context })).rejects.toMatchObject({
      init: { status: 404 },
    })
  })
})
