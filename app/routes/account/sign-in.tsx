import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { cartCookies, cartKeyOf, mergeCarts } from '#app/features/cart/index.server.ts'
import { phoneField } from '#app/features/identity/index.ts'
import { signIn } from '#app/features/identity/index.server.ts'
import { DemoAccounts } from '#app/features/identity/ui/DemoAccounts.tsx'
import { useT } from '#app/i18n/locale-context.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, safePath } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const SignInSchema = z.object({ phone: phoneField(), password: z.string().min(1).max(200) })

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const title = pageTitle(call.locale, wordsFor(call.locale)('identity:title'))
  return { title, demoAccounts: context.mode === 'demo' ? call.ports.identity.demoAccounts : [] }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, SignInSchema)
  if (!form.ok) return form.reply()
  const answer = await signIn(call, { ...form.value, headers: request.headers, address: context.address })
  if (!answer.ok) return form.fail(answer.failure)
  const headers = new Headers()
  for (const cookie of answer.value.cookies) headers.append('Set-Cookie', cookie)
  const cart = await mergeCarts(call, { key: cartKeyOf(request), userId: answer.value.userId })
  for (const cookie of cart ? cartCookies(request, cart) : []) headers.append('Set-Cookie', cookie)
  const back = safePath(new URL(request.url).searchParams.get('ve'), '/tai-khoan')
  return redirectTo({ ...call, locale: 'vi' }, back, headers)
}

export default function SignIn() {
  const t = useT()
  const { demoAccounts } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const { props, fields, errors } = usePostedForm<z.input<typeof SignInSchema>>({
    id: 'sign-in',
    lastResult: useActionData<typeof action>(),
    defaultValue: { phone: query.get('phone') ?? '' },
  })
  return (
    <div className="stack mx-auto w-full max-w-xl">
      <h1>{t('identity:title')}</h1>
      <p className="muted">{t('identity:lead')}</p>
      <form method="post" className="card stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.phone, fields.password]}
          formErrors={errors}
        />
        <TextField
          field={fields.phone}
          label={t('identity:phone')}
          type="tel"
          inputMode="tel"
          autoComplete="username"
        />
        <TextField
          field={fields.password}
          label={t('identity:password')}
          type="password"
          autoComplete="current-password"
        />
        <Button wide>{t('identity:button')}</Button>
      </form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
    </div>
  )
}
