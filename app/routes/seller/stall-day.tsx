import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStallSales } from '#app/features/ordering/index.server.ts'
import { StallDayList } from '#app/features/ordering/ui/stall/StallDayList.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { addDays, formatLongDay, isDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const today = vnDay(call.clock.now())
  const asked = new URL(request.url).searchParams.get('ngay') ?? ''
  const day = isDay(asked) && asked <= today ? asked : today
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('stall:day.title')),
    sold: await listStallSales(call, day),
    ...{ day, before: addDays(day, -1), after: day < today ? addDays(day, 1) : null },
  }
}

export default function StallDayPage() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { sold, day, before, after } = useLoaderData<typeof loader>()
  const other = (to: string) => path(`/ban-hang/tai-quay/hom-nay?ngay=${to}`)
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('stall:title'), href: path('/ban-hang/tai-quay') }, { name: t('stall:day.title') }]}
      />
      <h1>{t('stall:day.title')}</h1>
      <p className="muted">{formatLongDay(day, locale)}</p>
      <StallDayList sold={sold} />
      <nav className="row between wraps" aria-label={t('stall:day.other')}>
        <a className="inline-block py-3" href={other(before)}>
          {t('stall:day.before')}
        </a>
        {after && (
          <a className="inline-block py-3" href={other(after)}>
            {t('stall:day.after')}
          </a>
        )}
      </nav>
    </>
  )
}
