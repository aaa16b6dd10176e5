import type { ActionFunction, AppLoadContext } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTariff } from '#app/features/delivery/index.server.ts'
import { formOfSteps } from '#app/features/delivery/ui/operator/tariff-form.ts'
import { cancelSellerOrder } from '#app/features/ordering/index.server.ts'
import { applyTransfer } from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import * as orderRefund from '#app/routes/seller/order-refund.tsx'
import { aMaker, anOperator, ownerOf } from '#tests/factories/catalogue.ts'
import { aPlacedOrder, aStall, callMaker, sepayNotice, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import * as product from './product.tsx'
import * as refunds from './refunds.tsx'
import * as seller from './seller.tsx'
import * as tariff from './tariff.tsx'
import * as transfers from './transfers.tsx'

let call: Call
let context: AppLoadContext

beforeAll(async () => {
  call = callMaker(testDatabase().root)({ actor: anOperator })
  context = { call, mode: 'demo', address: '127.0.0.1', local: true, refusal: null }
  await somePlaces(call)
})

const REASON = 'Thiếu giấy đăng ký kinh doanh.'

/** Posts a form as a browser does and tells what came back. */
async function post(action: ActionFunction, fields: Record<string, string>, id = '') {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(fields) })
  const answer: unknown = await action({ request, params: { id }, context })
  if (answer instanceof Response) {
    const flash = answer.headers.get('Set-Cookie') ?? ''
    const value = decodeURIComponent(flash.slice('flash='.length).split(';')[0] ?? '')
    return { status: answer.status, said: Buffer.from(value, 'base64').toString() }
  }
  return { status: 422, said: JSON.stringify(answer) }
}

describe('a seller', () => {
  const waiting = () => aMaker(call, { status: 'submitted' })
  const statusOf = async (id: string) =>
    (await call.db.seller.findUniqueOrThrow({ where: { id }, select: { status: true } })).status

  it('is approved once; the second press is told so', async () => {
    const { id } = await waiting()
    expect(await post(seller.action, { do: 'approve' }, id)).toMatchObject({ status: 303 })
    expect(await statusOf(id)).toBe('verified')
    expect((await post(seller.action, { do: 'approve' }, id)).said).toContain('operator:stale.seller')
  })

  it('is returned with a reason, which is kept where it is too short', async () => {
    const { id } = await waiting()
    const short = await post(seller.action, { do: 'return', reason: 'thiếu' }, id)
    expect(short).toMatchObject({ status: 422 })
    expect(short.said).toContain('thiếu')
    expect(await statusOf(id)).toBe('submitted')
    expect((await post(seller.action, { do: 'return', reason: REASON }, id)).status).toBe(303)
    expect(await statusOf(id)).toBe('draft')
  })

  it('that was suspended in between is not let back by approving an application', async () => {
    const { id } = await aMaker(call, { status: 'suspended' })
    expect((await post(seller.action, { do: 'approve' }, id)).said).toContain('operator:stale.seller')
    expect(await statusOf(id)).toBe('suspended')
  })

  it('leaves an audit record when it is looked at, and is 404 under a wrong id', async () => {
    const { id } = await waiting()
    const look = (one: string) =>
      seller.loader({ request: new Request('http://localhost/'), params: { id: one }, context })
    await look(id)
    const looks = { action: 'sellers.looked-at', subjectId: id }
    expect(await call.db.auditRecord.count({ where: looks })).toBe(1)
    await expect(look(newId())).rejects.toMatchObject({ init: { status: 404 } })
    await expect(post(seller.action, { do: 'approve' }, newId())).rejects.toMatchObject({
      init: { status: 404 },
    })
  })
})

describe('a product', () => {
  it('that lacks what the law asks is not put on sale, and is returned with a reason', async () => {
    const stall = await aStall(call)
    const { productId } = stall
    await call.db.product.update({ where: { id: productId }, data: { status: 'in_review' } })
    const request = new Request('http://localhost:3000/')
    const shown = await product.loader({ request, params: { id: productId }, context })
    expect(shown.preview?.id).toBe(productId)
    expect(shown.checks).toContainEqual({ part: 'photo', paper: null, there: false })
    const approved = await post(product.action, { do: 'approve', version: '1' }, productId)
    expect(approved.said).toContain('operator:product.incomplete')
    expect((await post(product.action, { do: 'return', reason: 'mờ' }, productId)).status).toBe(422)
    expect((await post(product.action, { do: 'return', reason: REASON }, productId)).status).toBe(303)
    const again = await post(product.action, { do: 'return', reason: REASON }, productId)
    expect(again.said).toContain('operator:stale.product')
  })
})

describe('money', () => {
  const lastTransfer = () =>
    call.db.bankTransaction.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })

  it('without a reference is assigned in parts to the order that lacks it', async () => {
    const order = await aPlacedOrder(call, await aStall(call))
    await sepayNotice(call, { amount: order.total - 1n, purpose: 'chuyen tien' })
    const under = await lastTransfer()
    const assignPart = (amount: string) =>
      post(transfers.action, { do: 'assign', id: under.id, orderCode: order.code, amount })
    expect((await assignPart(String(order.total))).said).toContain('payment:failure.more_than_rest')
    expect((await assignPart('1.000')).said).toContain('operator:done.transfer.assign')
    await sepayNotice(call, { amount: order.total, purpose: 'mua mat ong' })
    const { id } = await lastTransfer()
    const assign = () => post(transfers.action, { do: 'assign', id, orderCode: order.code })
    expect((await assign()).said).toContain('operator:done.transfer.assign')
    expect((await assign()).said).toContain('payment:failure.already_paid')
    const paid = await call.db.payment.findFirst({ where: { orderId: order.orderId, status: 'paid' } })
    expect(paid).not.toBeNull()
  })

  it('is given back as one task, sent once with account and proof', async () => {
    await sepayNotice(call, { amount: 77_000n, purpose: 'khong ro' })
    const { id: transferId } = await lastTransfer()
    const giveBack = () => post(transfers.action, { do: 'refund', id: transferId, reason: REASON })
    expect((await giveBack()).said).toContain('operator:done.transfer.refund')
    expect((await giveBack()).said).toContain('operator:stale.transfer')
    const tasks = await call.db.refund.findMany({ where: { transferId } })
    expect(tasks.map(({ amount }) => amount)).toEqual([77_000n])
    const id = tasks[0]?.id ?? ''
    const to = { do: 'destination', id, bin: '970436', account: '0123 4567', holder: 'TRAN THI BA' }
    expect((await post(refunds.action, { ...to, bin: '000000' })).said).toContain('TRAN THI BA')
    expect((await post(refunds.action, to)).status).toBe(303)
    expect((await post(refunds.action, { do: 'sent', id, proof: '' })).status).toBe(422)
    const sent = () => post(refunds.action, { ...to, do: 'sent', proof: 'FT26326', account: '01234567' })
    expect(
      (await post(refunds.action, { ...to, do: 'sent', proof: 'FT26326', account: '1' })).said,
    ).toContain('payment:failure.destination_changed')
    expect((await sent()).said).toContain('operator:done.refund.sent')
    expect((await sent()).said).toContain('operator:stale.refund')
    expect(await call.db.refund.findUnique({ where: { id } })).toMatchObject({
      ...{ status: 'done', proof: 'FT26326', toAccount: '01234567', doneById: 'operator' },
    })
  })
})

describe("a seller's own refund", () => {
  const account = { bankBin: '970436', bankAccount: '190000000777', bankHolder: 'HTX' }

  /** An order that the seller's own account was paid for and that the seller cancels. */
  async function aRefund() {
    const makeCall = callMaker(testDatabase().root, { collection: 'seller' })
    const stall = await aStall(call)
    await call.db.seller.update({ where: { id: stall.sellerId }, data: account })
    const order = await aPlacedOrder(makeCall(), stall, { method: 'vietqr' })
    await applyTransfer(makeCall(), {
      ...{ provider: 'sepay', noticeId: null, importId: null },
      transfer: {
        ...{ id: newId(), accountNumber: account.bankAccount, amount: order.total, direction: 'in' },
        ...{ purpose: order.reference, at: call.clock.now(), reference: '' },
      },
    })
    const code = `${order.code}-1`
    const owner = makeCall({ actor: ownerOf(stall.sellerId) })
    unwrap(await cancelSellerOrder(owner, { code, reason: 'Hết hàng' }))
    const { id } = await call.db.refund.findFirstOrThrow({ where: { payment: { orderId: order.orderId } } })
    return { id, code, owner }
  }
  const asOf = (by: Call, code: string, fields?: Record<string, string>) => ({
    request: new Request('http://localhost:3000/', {
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    }),
    params: { code },
    context: { ...context, call: by },
  })

  it('is sent by its owner on its own page, and by nobody else', async () => {
    const { id, code, owner } = await aRefund()
    const [task] = (await orderRefund.loader(asOf(owner, code))).tasks
    expect(task).toMatchObject({ task: { refundId: id, destination: null, needsAnother: false }, qr: null })
    const another = callMaker(testDatabase().root)({ actor: ownerOf((await aStall(call)).sellerId) })
    await expect(orderRefund.loader(asOf(another, code))).rejects.toMatchObject({ init: { status: 404 } })

    const to = { id, bin: '970436', account: '01234567', holder: 'TRAN THI BA' }
    const press = (by: Call, fields: Record<string, string>) => orderRefund.action(asOf(by, code, fields))
    expect(await press(owner, { ...to, do: 'destination' })).toMatchObject({ status: 303 })
    const sent = { ...to, do: 'sent', proof: 'FT 99' }
    // Neither a stranger nor the market sends a seller's money.
    await expect(press(another, sent)).rejects.toMatchObject({ init: { status: 404 } })
    expect((await post(refunds.action, sent).catch(() => ({ said: 'refused' }))).said).toBe('refused')
    expect(await press(owner, sent)).toMatchObject({ status: 303 })
    const [done] = (await orderRefund.loader(asOf(owner, code))).tasks
    expect(done).toMatchObject({ task: { status: 'done', proof: 'FT 99' } })
  })
})

describe('the tariff', () => {
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          flat(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
        )
      : [[path, String(value)]]

  it('is published once however often it is sent, and keeps what was typed beside a wrong cell', async () => {
    const { steps } = await readTariff(call, call.clock.now())
    const fields = { ...Object.fromEntries(flat(formOfSteps(steps))), basedOn: '' }
    const wrong = await post(tariff.action, { ...fields, 'steps[0].fees.same_commune': 'mười nghìn' })
    expect(wrong).toMatchObject({ status: 422 })
    expect(wrong.said).toContain('mười nghìn')
    const dearer = { ...fields, 'steps[0].fees.same_commune': '11.000' }
    expect((await post(tariff.action, dearer)).status).toBe(303)
    expect((await post(tariff.action, dearer)).status).toBe(303)
    expect(await call.db.tariff.count()).toBe(1)
    expect((await readTariff(call, call.clock.now())).steps).toContainEqual(
      expect.objectContaining({ zone: 'same_commune', upToGrams: 500, fee: 11_000n }),
    )
    const stale = await post(tariff.action, { ...fields, 'steps[0].fees.same_commune': '12.000' })
    expect(stale.said).toContain('delivery:failure.changed_meanwhile')
  })

  it('gets another step without script', async () => {
    const fields = Object.fromEntries(flat(formOfSteps((await readTariff(call, call.clock.now())).steps)))
    const intent = JSON.stringify({ type: 'insert', payload: { name: 'steps' } })
    const answer = await post(tariff.action, { ...fields, __intent__: intent })
    expect(answer.status).toBe(422)
    expect(await call.db.tariff.count()).toBe(1)
  })
})
