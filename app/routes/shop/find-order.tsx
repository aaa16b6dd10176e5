import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { phoneField } from '#app/features/identity/index.ts'
import { orderLinkCookie, readOrderByCodeAndPhone } from '#app/features/ordering/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { lineField } from '#app/platform/http/fields.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

const FindSchema = z.object({ code: lineField(40), phone: phoneField() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  return {
    // Who comes back from a gateway's page in another browser has the code in the address.
    code: new URL(request.url).searchParams.get('ma')?.slice(0, 40) ?? '',
    head: headOf(call, {
      page: t('order:find.title'),
      description: t('order:find.lead'),
      path: '/tra-cuu',
    }),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, FindSchema)
  if (!form.ok) return form.reply()
  const found = await readOrderByCodeAndPhone(call, { ...form.value, address: context.address })
  if (!found.ok) return form.fail(found.failure)
  const headers = new Headers([['Set-Cookie', orderLinkCookie(request, found.value)]])
  return redirectTo(call, `/don-hang/${found.value.code}`, headers)
}

export default function FindOrder() {
  const t = useT()
  const { code } = useLoaderData<typeof loader>()
  const { props, fields, errors } = usePostedForm<z.input<typeof FindSchema>>({
    id: 'find-order',
    lastResult: useActionData<typeof action>(),
    defaultValue: { code },
  })
  return (
    <div className="stack mx-auto w-full max-w-[34rem]">
      <h1>{t('order:find.title')}</h1>
      <p className="muted">{t('order:find.lead')}</p>
      <form method="post" className="card stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.code, fields.phone]}
          formErrors={errors}
        />
        <TextField
          field={fields.code}
          label={t('order:find.code')}
          hint={t('order:find.code_hint')}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          field={fields.phone}
          label={t('order:find.phone')}
          hint={t('order:find.phone_hint')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <Button wide>{t('order:find.button')}</Button>
      </form>
      <p className="small muted">{t('order:find.lost')}</p>
    </div>
  )
}
