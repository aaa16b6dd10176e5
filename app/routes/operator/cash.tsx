import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUploads } from '#app/features/media/index.server.ts'
import { keepRemittance, OVERDUE_DAYS, readCash } from '#app/features/ordering/index.server.ts'
import { CashHeldTable } from '#app/features/ordering/ui/cash/CashHeldTable.tsx'
import { OverdueTable } from '#app/features/ordering/ui/cash/OverdueTable.tsx'
import { RemittanceTable } from '#app/features/ordering/ui/cash/RemittanceTable.tsx'
import { readBalances } from '#app/features/settlement/index.server.ts'
import { UploadForm } from '#app/features/payments/ui/operator/UploadForm.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { sumDong } from '#app/kernel/money.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Card } from '#app/ui/Card.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Cash on delivery: who has it, which files of carriers came, what is overdue. */
export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:cash.title'))
  const [cash, balances] = await Promise.all([
    readCash(call),
    readBalances(call, { kinds: ['carrier_cash', 'seller_payable'] }),
  ])
  const sellersOwe = sumDong(
    balances.flatMap(({ kind, balance }) => (kind === 'seller_payable' && balance > 0n ? [balance] : [])),
  )
  const carriers = balances.filter(({ kind }) => kind === 'carrier_cash')
  return { title, days: OVERDUE_DAYS, cash, sellersOwe, carriers }
}

/** Keeps a carrier's file for the next step, where it is looked at and confirmed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readUploads(request, { maxFiles: 1 })
  if (!sent.ok) return data({ error: 'money:file.too-large' }, { status: 422 })
  const kept = await keepRemittance(call, sent.value.files[0])
  if (!kept.ok) return data({ error: kept.failure.key }, { status: 422 })
  return redirectTo(call, `/dieu-hanh/thu-ho/xem/${kept.value.draftId}`)
}

export default function Cash() {
  const t = useT()
  const path = usePath()
  const { cash, days, sellersOwe, carriers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, { name: t('money:cash.title') }]}
      />
      <h1>{t('money:cash.title')}</h1>
      <Card>
        <h2>{t('money:cash.upload')}</h2>
        <p className="hint">{t('money:cash.upload_words')}</p>
        <UploadForm error={answer?.error ?? null} />
      </Card>
      <h2>{t('money:cash.files')}</h2>
      <RemittanceTable remittances={cash.remittances} />
      <h2>{t('money:cash.held')}</h2>
      <CashHeldTable
        held={cash.held}
        owedBy={(carrier) =>
          carrier === null ? sellersOwe : (carriers.find(({ subject }) => subject === carrier)?.balance ?? 0n)
        }
      />
      <p className="small muted">{t('books:cash.words')}</p>
      <SectionHead
        title={t('money:cash.overdue', { days, count: cash.overdueTotal })}
        link={{ href: path('/dieu-hanh/thu-ho/tu-choi'), name: t('money:refusals.title') }}
      />
      <OverdueTable
        overdue={cash.overdue}
        title={t('money:cash.overdue', { days, count: cash.overdueTotal })}
      />
    </>
  )
}
