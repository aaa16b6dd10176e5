import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { payMember, readMember } from '#app/features/sharing/index.server.ts'
import { PayCode, PayForm } from '#app/features/sharing/ui/PayForm.tsx'
import { PaySchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const member = orNotFound(await readMember(call, params['id'] ?? ''))
  const { bank, balance, memberId } = member
  const purpose = t('sharing:pay.code_purpose', { code: memberId.slice(-6).toUpperCase() })
  const code = bank && balance > 0n ? call.ports.payments.payoutCode(bank, balance, purpose) : null
  return {
    title: pageTitle(call.locale, t('sharing:pay.title', { name: member.name })),
    member,
    code: code === null ? null : qrPath(code),
    today: vnDay(call.clock.now()),
    // One voucher however often this form is sent.
    key: newId(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, PaySchema)
  if (!form.ok) return form.reply()
  const paid = await payMember(call, { ...form.value, memberId: params['id'] ?? '' })
  if (paid.ok) {
    return redirectWithMessage(call, `${HERE}/phieu-chi/${paid.value.postingId}`, 'sharing:done.paid')
  }
  if (paid.failure.key === 'sharing:failure.not_there') throw notFound()
  return form.fail(paid.failure)
}

export default function MemberPay() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { member, code, today, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { name, memberId, balance } = member
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('sharing:members.title'), href: path(HERE) },
          { name, href: path(`${HERE}/${memberId}`) },
          { name: t('sharing:member.pay') },
        ]}
      />
      <h1>{t('sharing:pay.title', { name })}</h1>
      <p className="lead">{words.balance(balance)}</p>
      <PayForm member={member} today={today} formKey={key} lastResult={lastResult} />
      <PayCode member={member} code={code} />
    </>
  )
}
