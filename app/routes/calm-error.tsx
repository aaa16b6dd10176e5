import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useT, usePath } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Logo } from '#app/ui/Logo.tsx'
import { Weave } from '#app/ui/Weave.tsx'

const known = ['403', '404', '413'] as const
type Known = (typeof known)[number]

const problemOf = (error: unknown): Known | '500' => {
  if (!isRouteErrorResponse(error)) return '500'
  const status = String(error.status)
  return known.find((each) => each === status) ?? (error.status < 500 ? '404' : '500')
}

/** The page for what went wrong: what happened, what is safe, what to do now. */
export function CalmError() {
  const problem = problemOf(useRouteError())
  const t = useT()
  const path = usePath()
  return (
    <>
      <title>{t(`site:problem.${problem}.title`)}</title>
      <header className="top">
        <div className="wrap">
          <a className="brand" href={path('/')}>
            <Logo />
            {t('site:brand')}
          </a>
        </div>
      </header>
      <Weave />
      <main className="wrap narrow section stack">
        <h1>{t(`site:problem.${problem}.title`)}</h1>
        <p>{t(`site:problem.${problem}.words`)}</p>
        <p>
          <ButtonLink href={path('/')}>{t(`site:problem.${problem}.way_on`)}</ButtonLink>
        </p>
      </main>
    </>
  )
}
