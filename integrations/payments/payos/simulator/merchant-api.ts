import { z } from 'zod'
import { largestAmount } from '../../vietqr/payload.ts'
import { parseJson } from '../../parse-json.ts'
import { sameSecret } from '../../same-secret.ts'
import { refusals } from '../api.ts'
import { signPayosData, signPayosOrder } from '../signature.ts'
import { merchant, moneyOf, paidSoFar, statusOf } from './links.ts'
import type { SimulatedLink } from './links.ts'
import type { SimulatedPayos } from './payos.ts'

export interface MerchantKeys {
  clientId: string
  apiKey: string
  checksumKey: string
}

export interface ApiRequest {
  method: string
  path: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string
}

export interface ApiAnswer {
  status: number
  body: object
}

interface ApiOptions {
  payos: SimulatedPayos
  keys: MerchantKeys
  /** Where browsers find this simulator, without a slash at the end. */
  publicUrl: string
  now: () => Date
}

const Order = z.object({
  orderCode: z.int().positive(),
  amount: z.int().positive().max(Number(largestAmount)),
  description: z.string().regex(/^[\x20-\x7e]{1,25}$/),
  cancelUrl: z.url({ protocol: /^https?$/ }),
  returnUrl: z.url({ protocol: /^https?$/ }),
  expiredAt: z.int().positive().optional(),
  signature: z.string(),
})
const Cancellation = z.object({ cancellationReason: z.string().optional() })

/** The part of the merchant API that the market speaks: payment links created, told about, cancelled. */
export function merchantApi({ payos, keys, publicUrl, now }: ApiOptions) {
  function create(body: string): ApiAnswer {
    const json = parseJson(body)
    const asked = Order.safeParse(json.ok ? json.value : null)
    if (!asked.success) return refused('20', 'Thông tin truyền lên không đúng')
    const { signature, expiredAt, ...order } = asked.data
    if (!sameSecret(signature, signPayosOrder(order, keys.checksumKey))) {
      return refused('201', 'Mã kiểm tra (signature) không hợp lệ')
    }
    const expires = expiredAt === undefined ? null : new Date(expiredAt * 1000)
    if (expires && expires <= now()) return refused('20', 'Thông tin truyền lên không đúng')
    const content = { ...order, amount: BigInt(order.amount), expiredAt: expires }
    const link = payos.links.create(content, now())
    if (!link) return refused(refusals.orderCodeExists, 'Đơn thanh toán đã tồn tại')
    return signed({
      bin: merchant.bin,
      accountNumber: merchant.account,
      accountName: merchant.holder,
      amount: order.amount,
      description: link.description,
      orderCode: link.orderCode,
      currency: 'VND',
      paymentLinkId: link.id,
      status: statusOf(link, now()),
      ...(expiredAt === undefined ? {} : { expiredAt }),
      checkoutUrl: `${publicUrl}/web/${link.id}`,
      qrCode: link.qrCode,
    })
  }

  function cancel(link: SimulatedLink, body: string): ApiAnswer {
    const json = parseJson(body === '' ? '{}' : body)
    const asked = Cancellation.safeParse(json.ok ? json.value : null)
    if (!asked.success) return refused('20', 'Thông tin truyền lên không đúng')
    const before = statusOf(link, now())
    payos.cancel(link, asked.data.cancellationReason ?? null)
    if (link.cancelled) return signed(described(link))
    return refused('20', `Không hủy được đơn ở trạng thái ${before}`)
  }

  function described(link: SimulatedLink): Readonly<Record<string, unknown>> {
    const paid = paidSoFar(link)
    return {
      id: link.id,
      orderCode: link.orderCode,
      amount: Number(link.amount),
      amountPaid: Number(paid),
      amountRemaining: Number(link.amount > paid ? link.amount - paid : 0n),
      status: statusOf(link, now()),
      createdAt: link.createdAt.toISOString(),
      transactions: moneyOf(link).map((movement) => ({
        reference: movement.reference,
        amount: Number(movement.amount),
        accountNumber: merchant.account,
        description: link.description,
        transactionDateTime: movement.at.toISOString(),
        virtualAccountName: null,
        virtualAccountNumber: null,
        counterAccountBankId: null,
        counterAccountBankName: null,
        counterAccountName: null,
        counterAccountNumber: null,
      })),
      canceledAt: link.cancelled?.at.toISOString() ?? null,
      cancellationReason: link.cancelled?.reason ?? null,
    }
  }

  function signed(data: Readonly<Record<string, unknown>>): ApiAnswer {
    const signature = signPayosData(data, keys.checksumKey)
    return { status: 200, body: { code: '00', desc: 'success', data, signature } }
  }

  return ({ method, path, headers, body }: ApiRequest): ApiAnswer => {
    const given = (name: string, key: string) => sameSecret(String(headers[name] ?? ''), key)
    if (!given('x-client-id', keys.clientId) || !given('x-api-key', keys.apiKey)) {
      return { ...refused('401', 'Client ID hoặc API Key không đúng'), status: 401 }
    }
    if (method === 'POST' && path === '/v2/payment-requests') return create(body)
    const [, name = '', step] = /^\/v2\/payment-requests\/([0-9a-f]{1,40})(\/cancel)?$/.exec(path) ?? []
    const link = payos.links.find(name)
    if (!link) return refused(refusals.linkNotFound, 'Mã thanh toán không tồn tại')
    if (method === 'GET' && step === undefined) return signed(described(link))
    if (method === 'POST' && step !== undefined) return cancel(link, body)
    return { ...refused('404', 'Không có địa chỉ này'), status: 404 }
  }
}

/** payOS says no with status 200 and a code of its own. */
function refused(code: string, desc: string): ApiAnswer {
  return { status: 200, body: { code, desc, data: null, signature: null } }
}
