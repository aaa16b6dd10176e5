import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MakerPapers } from '#app/features/catalogue/ui/MakerPapers.tsx'
import { certificatesOfSeller, papersOf } from '#app/features/ocop/index.server.ts'
import { PaperTable } from '#app/features/ocop/ui/operator/PaperTable.tsx'
import {
  approveSeller,
  readSellerForOperator,
  returnSeller,
  suspendSeller,
} from '#app/features/sellers/index.server.ts'
import {
  SellerDecisionSchema,
  type SellerDecision,
} from '#app/features/sellers/ui/operator/seller-decision.ts'
import { SellerDecisionForms } from '#app/features/sellers/ui/operator/SellerDecisionForms.tsx'
import { SellerFile, SellerHistory } from '#app/features/sellers/ui/operator/SellerFile.tsx'
import { SellerStatusBadge } from '#app/features/sellers/ui/operator/SellerStatusBadge.tsx'
import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const seller = orNotFound(await readSellerForOperator(call, params['id'] ?? ''))
  const [papers, certificates] = await Promise.all([
    papersOf(call, { sellerId: seller.id }),
    certificatesOfSeller(call, seller.id),
  ])
  const bank = call.ports.payments.banks.find(({ bin }) => bin === seller.bank?.bin)
  const title = pageTitle(call.locale, seller.name)
  return { title, seller, papers, certificates, bankName: bank?.name ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sellerId = params['id'] ?? ''
  if (!isId(sellerId)) throw notFound()
  const form = await parseForm(request, SellerDecisionSchema)
  if (!form.ok) return form.reply()
  const here = `/dieu-hanh/chu-the/${sellerId}`
  const answer = await decide(call, sellerId, form.value)
  if (answer.ok) return redirectWithMessage(call, here, `operator:done.seller.${form.value.do}`)
  if (answer.failure.key === 'sellers:failure.not_there') throw notFound()
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, here, 'operator:stale.seller', { tone: 'info' })
}

function decide(call: Call, sellerId: string, decision: SellerDecision) {
  switch (decision.do) {
    case 'approve':
      return approveSeller(call, { sellerId, from: 'submitted' })
    case 'reinstate':
      return approveSeller(call, { sellerId, from: 'suspended' })
    case 'return':
      return returnSeller(call, { sellerId, reason: decision.reason })
    case 'suspend':
      return suspendSeller(call, { sellerId, reason: decision.reason })
  }
}

export default function Seller() {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  const { seller, papers, certificates, bankName } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const story = pick(seller.story.vi, seller.story.en)
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[{ name: t('operator:seller.trail'), href: path('/dieu-hanh/chu-the') }]}
      />
      <div className="row wraps">
        <h1>{seller.name}</h1>
        <SellerStatusBadge status={seller.status} />
      </div>
      {seller.status === 'verified' && (
        <a className="inline-block py-2" href={path(`/nha-san-xuat/${seller.slug}`)}>
          {t('operator:seller.page')}
        </a>
      )}
      {seller.returnReason && (
        <Message tone="warn" title={t('operator:seller.returned')}>
          {seller.returnReason}
        </Message>
      )}
      <div className="two aside">
        <div className="stack">
          <SellerFile seller={seller} bankName={bankName} />
          <Card>
            <h2>{t('operator:seller.papers')}</h2>
            <PaperTable papers={papers} />
          </Card>
          {certificates.length > 0 && (
            <section className="stack">
              <h2>{t('operator:seller.stars')}</h2>
              <MakerPapers certificates={certificates} />
            </section>
          )}
          {story && (
            <Card>
              <h2>{t('operator:seller.story')}</h2>
              <p className="whitespace-pre-line">{story}</p>
            </Card>
          )}
        </div>
        <div className="stack">
          <SellerDecisionForms status={seller.status} lastResult={lastResult} />
          <SellerHistory events={seller.events} />
        </div>
      </div>
    </>
  )
}
