import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVoucher, reversePayment } from '#app/features/sharing/index.server.ts'
import { ReverseForm } from '#app/features/sharing/ui/ReverseForm.tsx'
import { VoucherFacts } from '#app/features/sharing/ui/VoucherFacts.tsx'
import { ReverseSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Icon } from '#app/ui/Icon.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const voucher = orNotFound(await readVoucher(call, params['id'] ?? ''))
  const title = wordsFor(call.locale)(`sharing:voucher.title.${voucher.kind}`)
  return { voucher, title: pageTitle(call.locale, title) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, ReverseSchema)
  if (!form.ok) return form.reply()
  const answer = await reversePayment(call, { postingId: params['id'] ?? '', ...form.value })
  if (answer.ok) {
    const at = `${HERE}/phieu-chi/${answer.value.postingId}`
    return redirectWithMessage(call, at, 'sharing:done.payment_reversed')
  }
  if (answer.failure.key === 'sharing:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

export default function Voucher() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { voucher } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { memberId, memberName, postingId, kind } = voucher
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('sharing:members.title'), href: path(HERE) },
          { name: memberName, href: path(`${HERE}/${memberId}`) },
          { name: words.number(voucher) },
        ]}
      />
      <h1>{`${t(`sharing:voucher.title.${kind}`)} ${words.number(voucher)}`}</h1>
      <VoucherFacts voucher={voucher} />
      <ButtonLink wide href={path(`${HERE}/phieu-chi/${postingId}/phieu.pdf`)}>
        <Icon name="print" small />
        {t('sharing:voucher.print')}
      </ButtonLink>
      {kind !== 'reversal' && !voucher.reversed && (
        <ReverseForm
          lastResult={lastResult}
          words={{
            ask: t('sharing:voucher.wrong'),
            words: t('sharing:voucher.wrong_words'),
            reason: t('sharing:voucher.wrong_reason'),
            button: t('sharing:voucher.wrong_button'),
          }}
        />
      )}
    </>
  )
}
