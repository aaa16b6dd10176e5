import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { certificateWindows, readWindow } from '#app/features/monitoring/index.ts'
import { readExpiring } from '#app/features/monitoring/index.server.ts'
import { CertificatesTable } from '#app/features/monitoring/ui/CertificatesTable.tsx'
import { Downloads } from '#app/features/monitoring/ui/Downloads.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Card } from '#app/ui/Card.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'officer' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const window = readWindow(query.get('trong'))
  const certificates = await readExpiring(call, { window, page: pageNumberOf(query.get('trang')) })
  const title = pageTitle(call.locale, wordsFor(call.locale)('department:certificates.title'))
  return { window, certificates, title }
}

export default function Certificates() {
  const t = useT()
  const path = usePath()
  const { window, certificates } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('department:certificates.title')}</h1>
      <p className="muted lead">{t('department:certificates.lead')}</p>
      <div className="row between wraps">
        <Chips label={t('department:certificates.window')}>
          {certificateWindows.map((days) => (
            <Chip
              key={days}
              href={path(`/so/chung-nhan?trong=${days}`)}
              current={days === window ? 'true' : undefined}
            >
              {t('department:certificates.within', { count: days })}
            </Chip>
          ))}
        </Chips>
        <Downloads table="chung-nhan" query={new URLSearchParams({ trong: String(window) })} />
      </div>
      {certificates.items.length > 0 ? (
        <Card>
          <CertificatesTable certificates={certificates.items} total={certificates.total} />
        </Card>
      ) : (
        <EmptyState picture="gift-box" title={t('department:certificates.empty')}>
          {t('department:certificates.empty_words', { days: window })}
        </EmptyState>
      )}
      <ListPages
        page={certificates.page}
        pages={certificates.pages}
        hrefOf={(page) => path(`/so/chung-nhan?trong=${window}&trang=${page}`)}
      />
    </>
  )
}
