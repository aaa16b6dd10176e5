import { z } from 'zod'
import type { Account, NewSession } from './account.ts'
import type { Form } from './form.ts'
import { chargeObject, intentObject, listOf, refundObject, transactionObject } from './objects.ts'
import { noSuch, RefusedCall } from './refused.ts'

const count = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number)
const time = z
  .string()
  .regex(/^\d{1,11}$/)
  .transform(Number)
const metadata = z.record(z.string().max(40), z.string().max(500)).default({})
const url = z.url({ protocol: /^https?$/ })
const expand = z
  .record(z.string(), z.string())
  .default({})
  .transform(Object.values<string>)

/** Strict: Stripe refuses what it does not know, and so we learn what it would refuse. */
const SessionParams = z.strictObject({
  mode: z.literal('payment'),
  ui_mode: z.literal('hosted_page'),
  allowed_payment_method_types: z.strictObject({ 0: z.literal('card') }),
  adaptive_pricing: z.strictObject({ enabled: z.literal('false') }),
  locale: z.enum(['vi', 'en']),
  client_reference_id: z.string().max(200).optional(),
  metadata,
  payment_intent_data: z.strictObject({ metadata, description: z.string().optional() }).prefault({}),
  line_items: z.strictObject({
    0: z.strictObject({
      quantity: z.literal('1'),
      price_data: z.strictObject({
        currency: z.literal('vnd'),
        unit_amount: count,
        product_data: z.strictObject({ name: z.string().min(1).max(250) }),
      }),
    }),
  }),
  expires_at: time,
  success_url: url,
  cancel_url: url.optional(),
})

const RefundParams = z.strictObject({
  payment_intent: z.string(),
  amount: count.refine((amount) => amount > 0).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
})

const Nothing = z.strictObject({ expand })
const page = { limit: count.default(10), starting_after: z.string().optional() }
const SessionList = z.strictObject({
  ...page,
  created: z.strictObject({ gte: time.optional(), lte: time.optional() }).default({}),
})
const RefundList = z.strictObject({ ...page, payment_intent: z.string().optional() })

/**
 * Carries out one call of Stripe's API, those that the market makes.
 * @param now seconds since 1970
 * @throws RefusedCall
 */
export function answerCall(account: Account, method: string, path: string, form: Form, now: number): object {
  const { book } = account
  const [kind = '', id, verb] = path
    .replace(/^\/v1\//, '')
    .replace('checkout/', 'checkout.')
    .split('/')
  const route = `${method} ${kind}${id === undefined ? '' : '/:id'}${verb === undefined ? '' : `/${verb}`}`
  switch (route) {
    case 'POST checkout.sessions':
      return account.print(account.open(readSession(form, now)))
    case 'GET checkout.sessions': {
      const { created, ...wanted } = read(SessionList, form)
      const within = [...book.sessions.values()].filter(
        (session) => session.created >= (created.gte ?? 0) && session.created <= (created.lte ?? Infinity),
      )
      return listed('/v1/checkout/sessions', within, wanted, (session) => account.print(session))
    }
    case 'GET checkout.sessions/:id':
      return account.print(found(book.sessions, id, 'checkout.session'), read(Nothing, form).expand)
    case 'POST checkout.sessions/:id/expire':
      return account.print(account.expire(id ?? ''))
    case 'POST refunds': {
      const { payment_intent, amount, reason, metadata: own } = read(RefundParams, form)
      const order = { intent: payment_intent, amount: amount ?? null, reason: reason ?? null, metadata: own }
      return refundObject(account.refund(order))
    }
    case 'GET refunds': {
      const { payment_intent, ...wanted } = read(RefundList, form)
      const of = [...book.refunds.values()].filter(({ intent }) => intent === (payment_intent ?? intent))
      return listed('/v1/refunds', of, wanted, refundObject)
    }
    case 'GET refunds/:id':
      return refundObject(found(book.refunds, id, 'refund'))
    case 'GET payment_intents/:id': {
      const session = [...book.sessions.values()].find(({ intent }) => intent !== null && intent === id)
      if (!session || id === undefined) throw noSuch('payment_intent', id ?? '')
      // Paths are written from the object that is asked for.
      return intentObject(session, id, read(Nothing, form).expand)
    }
    case 'GET charges/:id':
    case 'GET balance_transactions/:id': {
      const session = [...book.sessions.values()].find(
        ({ payment }) => payment !== null && (payment.charge === id || payment.transaction === id),
      )
      if (!session?.payment) throw noSuch(kind.slice(0, -1), id ?? '')
      return kind === 'charges'
        ? chargeObject(session, session.payment, read(Nothing, form).expand)
        : transactionObject(session.payment)
    }
    default:
      throw new RefusedCall(404, null, `Unrecognized request URL (${method}: ${path}).`)
  }
}

function readSession(form: Form, now: number): NewSession {
  const asked = read(SessionParams, form)
  if (asked.expires_at < now + 30 * 60 || asked.expires_at > now + 24 * 60 * 60) {
    throw new RefusedCall(400, null, 'The `expires_at` timestamp must be 30 minutes to 24 hours from now.', {
      param: 'expires_at',
    })
  }
  const { price_data: price } = asked.line_items[0]
  return {
    attempt: asked.client_reference_id ?? null,
    metadata: asked.metadata,
    intentMetadata: asked.payment_intent_data.metadata,
    name: price.product_data.name,
    amount: price.unit_amount,
    language: asked.locale,
    successUrl: asked.success_url,
    cancelUrl: asked.cancel_url ?? null,
    expiresAt: asked.expires_at,
  }
}

/** Newest first, as Stripe lists. */
function listed<Entry extends { id: string }>(
  address: string,
  entries: readonly Entry[],
  { limit, starting_after }: { limit: number; starting_after?: string },
  print: (entry: Entry) => object,
): object {
  const newest = entries.toReversed()
  const from = starting_after === undefined ? 0 : newest.findIndex(({ id }) => id === starting_after) + 1
  return listOf(address, newest.slice(from, from + limit).map(print), newest.length > from + limit)
}

function found<Entry>(entries: ReadonlyMap<string, Entry>, id: string | undefined, what: string): Entry {
  const entry = entries.get(id ?? '')
  if (entry === undefined) throw noSuch(what, id ?? '')
  return entry
}

function read<Shape extends z.ZodType>(shape: Shape, form: Form): z.infer<Shape> {
  const parsed = shape.safeParse(form)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const param = issue?.path.join('.') ?? ''
  throw new RefusedCall(400, 'parameter_invalid', `${param}: ${issue?.message ?? 'invalid'}`, { param })
}
