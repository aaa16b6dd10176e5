import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOwnHouseholds } from '#app/features/sharing/index.server.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'

export const handle = { access: 'person' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { actor, locale } = call
  if (actor.kind !== 'person') throw notFound()
  return {
    title: pageTitle(locale, wordsFor(locale)('identity:account.title')),
    name: actor.name,
    seller: actor.staff?.sellerName ?? null,
    officer: actor.officer !== null,
    operator: actor.operator,
    household: (await countOwnHouseholds(call)) > 0,
  }
}

export default function Account() {
  const { name, seller, officer, operator, household } = useLoaderData<typeof loader>()
  const t = useT()
  const path = usePath()
  const idle = !seller && !officer && !operator && !household
  return (
    <div className="stack mx-auto w-full max-w-xl">
      <h1>{t('identity:account.hello', { name })}</h1>
      {seller && (
        <ButtonLink wide href={path('/ban-hang')}>
          {t('identity:account.seller', { name: seller })}
        </ButtonLink>
      )}
      {officer && (
        <ButtonLink wide href={path('/so')}>
          {t('identity:account.officer')}
        </ButtonLink>
      )}
      {operator && (
        <ButtonLink wide href={path('/dieu-hanh')}>
          {t('identity:account.operator')}
        </ButtonLink>
      )}
      {household && (
        <ButtonLink kind="quiet" wide href={path('/tai-khoan/ho')}>
          {t('sharing:household.link')}
        </ButtonLink>
      )}
      {idle && <p>{t('identity:account.none')}</p>}
      <form method="post" action={path('/dang-xuat')}>
        <Button kind="quiet" wide>
          {t('site:nav.sign_out')}
        </Button>
      </form>
    </div>
  )
}
