import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addMember, changeMember, formPlaces, readMember } from '#app/features/sharing/index.server.ts'
import { MemberForm } from '#app/features/sharing/ui/MemberForm.tsx'
import { MemberSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/ho-thanh-vien'

/** A new household, or a known one where the address names it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { id } = params
  const member = id ? orNotFound(await readMember(call, id)) : undefined
  const { communeCode, communes, banks } = await formPlaces(call)
  const t = wordsFor(call.locale)
  return {
    title: pageTitle(call.locale, t(member ? 'sharing:member.edit' : 'sharing:member.new')),
    ...{ member, communeCode, communes, banks },
    today: vnDay(call.clock.now()),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const { id } = params
  const form = await parseForm(request, MemberSchema)
  if (!form.ok) return form.reply()
  if (id) {
    const changed = await changeMember(call, { ...form.value, memberId: id })
    if (changed.ok) return redirectWithMessage(call, `${HERE}/${id}`, 'sharing:done.member_changed')
    if (changed.failure.key === 'sharing:failure.not_there') throw notFound()
    return form.fail(changed.failure)
  }
  const added = await addMember(call, form.value)
  if (!added.ok) return form.fail(added.failure)
  const { memberId } = added.value
  return redirectWithMessage(
    call,
    `${HERE}/${memberId}?moi=1`,
    `sharing:done.member_added|name=${form.value.name}`,
  )
}

export default function MemberEdit() {
  const t = useT()
  const path = usePath()
  const { member, today, communeCode, communes, banks } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const title = t(member ? 'sharing:member.edit' : 'sharing:member.new')
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('sharing:members.title'), href: path(HERE) },
          ...(member ? [{ name: member.name, href: path(`${HERE}/${member.memberId}`) }] : []),
          { name: title },
        ]}
      />
      <h1>{title}</h1>
      <MemberForm
        member={member}
        today={today}
        communeCode={communeCode}
        communes={communes}
        banks={banks}
        lastResult={lastResult}
      />
    </>
  )
}
