import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { afterDeed, changeFor, totalOf } from '#app/features/ordering/index.ts'
import { offersTransferAtStall, readStallGoods, sellAtStall } from '#app/features/ordering/index.server.ts'
import {
  readDeed,
  readLine,
  readMethod,
  readStallForm,
  stallAddress,
  typedLine,
} from '#app/features/ordering/ui/stall/stall-form.ts'
import { StallKept } from '#app/features/ordering/ui/stall/StallKept.tsx'
import { StallSaleForm } from '#app/features/ordering/ui/stall/StallSaleForm.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { parseDong } from '#app/kernel/money.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, readForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { actor, locale } = call
  if (actor.kind !== 'person' || !actor.staff) throw notFound()
  const asked = new URL(request.url).searchParams
  const form = readStallForm(asked)
  const packs = await readStallGoods(call)
  const deed = readDeed(asked.get('do'))
  if (deed) {
    const lines = form.lines.map((line) => readLine(line, packs)).filter((line) => line !== null)
    const after = afterDeed(lines, deed, packs).map((line) => typedLine(line, locale))
    // To an address of its own, so that reloading the page presses nothing again.
    throw redirectTo(call, stallAddress({ ...form, lines: after }))
  }
  const looked = fold(form.query)
  return {
    title: pageTitle(locale, wordsFor(locale)('stall:title')),
    packs,
    found: packs.filter(({ productName, variantName }) =>
      fold(`${productName.vi} ${productName.en} ${variantName.vi}`).includes(looked),
    ),
    seller: actor.staff.sellerId,
    form: { ...form, key: form.key ?? newSecretToken() },
    transfer: await offersTransferAtStall(call),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readForm(request)
  const form = readStallForm(sent)
  const method = readMethod(sent.get('method'))
  const key = form.key ?? newSecretToken()
  const refuse = (error: string) => data({ error, form: { ...form, key } }, { status: 422 })
  const lines = form.lines.map((line) => readLine(line)).filter((line) => line !== null)
  if (!method || lines.length < form.lines.length) return refuse('stall:failure.line')
  const given = method === 'vietqr' || form.given === '' ? null : parseDong(form.given)
  if (form.given !== '' && method !== 'vietqr') {
    if (given === null) return refuse('errors:money_not_understood')
    if (changeFor(totalOf(lines), given) === null) return refuse('stall:failure.too_little_given')
  }
  const sold = await sellAtStall(call, { lines, method, key })
  if (sold.ok) {
    const page = `/ban-hang/tai-quay/${sold.value.code}`
    return redirectTo(call, given === null ? page : `${page}?dua=${given}`)
  }
  if (sold.failure.key !== 'stall:failure.key_used') return refuse(failureKey(sold.failure))
  // The sale of this key is done: what stands in the form now is the next one.
  const next = stallAddress({ ...form, key: null })
  return redirectWithMessage(call, next, 'stall:failure.key_used', { tone: 'warn' })
}

export default function Stall() {
  const t = useT()
  const path = usePath()
  const { packs, found, seller, form, transfer } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <h1>{t('stall:title')}</h1>
      <StallKept />
      <StallSaleForm
        {...{ packs, found, seller, transfer }}
        form={answer?.form ?? form}
        error={answer?.error ?? null}
      />
      <a className="inline-block py-3" href={path('/ban-hang/tai-quay/hom-nay')}>
        {t('stall:day.link')}
      </a>
      <script src="/scripts/stall.js" defer />
    </>
  )
}
