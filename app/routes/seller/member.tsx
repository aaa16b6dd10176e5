import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showPhone } from '#app/features/identity/index.ts'
import { endMember, readAccount, readMember, renewLink } from '#app/features/sharing/index.server.ts'
import { readAccountPages } from '#app/features/sharing/ui/account-pages.ts'
import { AccountView } from '#app/features/sharing/ui/AccountView.tsx'
import { MemberEnd, MemberLink } from '#app/features/sharing/ui/MemberDeeds.tsx'
import { MemberDeedSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, ...(data.added ? [{ name: 'form-done', content: 'member-new' }] : [])] : []

export const headers = () => ({ 'Cache-Control': 'no-store' })

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const member = orNotFound(await readMember(call, params['id'] ?? ''))
  return {
    title: pageTitle(call.locale, member.name),
    member,
    account: orNotFound(await readAccount(call, member.memberId, readAccountPages(query))),
    code: qrPath(member.link),
    today: vnDay(call.clock.now()),
    added: query.has('moi'),
  }
}

const done = { end: 'member_ended', reopen: 'member_reopened', renew: 'link_renewed' } as const

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const memberId = params['id'] ?? ''
  const form = await parseForm(request, MemberDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  const answer =
    deed.do === 'renew'
      ? await renewLink(call, { memberId })
      : await endMember(call, { memberId, leftOn: deed.do === 'end' ? deed.leftOn : null })
  if (answer.ok) return redirectWithMessage(call, `${HERE}/${memberId}`, `sharing:done.${done[deed.do]}`)
  if (answer.failure.key === 'sharing:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

export default function Member() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { member, account, code, today } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { memberId, name, phone, place, joinedOn, leftOn, note } = member
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('sharing:members.title'), href: path(HERE) }, { name }]}
      />
      <h1>{name}</h1>
      <p className="lead">{words.balance(member.balance)}</p>
      <p className="muted">
        {[place, phone ? showPhone(phone) : ''].filter(Boolean).join(' · ')}
        <br />
        {leftOn
          ? t('sharing:member.until', { day: formatDay(leftOn) })
          : t('sharing:member.since', { day: formatDay(joinedOn) })}
        {note && ` · ${note}`}
      </p>
      {!leftOn && (
        <ButtonLink wide href={path(`${HERE}/nhan-hang?ho=${memberId}`)}>
          {t('sharing:member.receive')}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" wide href={path(`${HERE}/${memberId}/chi-tien`)}>
        {t('sharing:member.pay')}
      </ButtonLink>
      <AccountView
        account={account}
        own={path(`${HERE}/${memberId}`)}
        hrefs={{
          delivery: (id) => path(`${HERE}/phieu-nhan/${id}`),
          voucher: (id) => path(`${HERE}/phieu-chi/${id}`),
        }}
      />
      <MemberLink member={member} code={code} />
      <MemberEnd member={member} today={today} lastResult={lastResult} />
    </>
  )
}
