import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  countStock,
  holdLot,
  readLot,
  reopenLot,
  traceCode,
  writeOff,
} from '#app/features/inventory/index.server.ts'
import { sellerRights } from '#app/features/ordering/ui/seller-places.ts'
import { LotDeedSchema, type LotDeed } from '#app/features/inventory/ui/seller-lot-forms.ts'
import { LotCode, LotLevels, LotPast, LotTop } from '#app/features/inventory/ui/seller-lot-parts.tsx'
import { LotStatusForms } from '#app/features/inventory/ui/seller-lot-deeds.tsx'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:stock' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { actor, locale } = call
  const lot = orNotFound(await readLot(call, params['code'] ?? ''))
  const name = locale === 'en' && lot.productName.en ? lot.productName.en : lot.productName.vi
  return {
    lot,
    code: traceCode(call.ports.origin, lot.code),
    mayWrite: actor.kind === 'person' && actor.staff ? sellerRights(actor.staff.role).diary : false,
    // One deed however often a form of this page is sent.
    key: newId(),
    title: pageTitle(locale, `${name} ${lot.makersNumber}`),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const { code } = orNotFound(await readLot(call, params['code'] ?? ''))
  const form = await parseForm(request, LotDeedSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, code, form.value)
  const here = `/ban-hang/lo/${code}`
  if (answer.ok) return redirectWithMessage(call, here, `lots:done.${form.value.do}`)
  if (answer.failure.key === 'lots:failure.not_there') throw notFound()
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

function doDeed(call: Call, code: string, deed: LotDeed): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'count':
      return countStock(call, deed)
    case 'write-off':
      return writeOff(call, deed)
    case 'hold':
      return holdLot(call, { code, reason: deed.reason })
    case 'reopen':
      return reopenLot(call, { code, reason: deed.reason })
  }
}

export default function Lot() {
  const t = useT()
  const path = usePath()
  const { lot, code, mayWrite, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('lots:title'), href: path('/ban-hang/lo') }, { name: lot.makersNumber }]}
      />
      <LotTop lot={lot} />
      <LotLevels lot={lot} formKey={key} lastResult={lastResult} />
      <LotCode lot={lot} code={code} mayWrite={mayWrite} />
      <LotStatusForms lot={lot} lastResult={lastResult} />
      <LotPast lot={lot} />
    </>
  )
}
