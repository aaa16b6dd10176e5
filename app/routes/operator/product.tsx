import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { productStatusKey, reviewChecklist } from '#app/features/catalogue/index.ts'
import {
  approveProduct,
  readProductForEditing,
  readProductPreview,
  returnProduct,
} from '#app/features/catalogue/index.server.ts'
import { ProductDecisionSchema } from '#app/features/catalogue/ui/operator/product-decision.ts'
import { ProductHistory } from '#app/features/catalogue/ui/operator/ProductHistory.tsx'
import { ProductPreview } from '#app/features/catalogue/ui/operator/ProductPreview.tsx'
import { ReviewChecklist } from '#app/features/catalogue/ui/operator/ReviewChecklist.tsx'
import { ReviewForms } from '#app/features/catalogue/ui/operator/ReviewForms.tsx'
import { sellerStatusKey, SELLER_STATUSES } from '#app/features/sellers/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const product = orNotFound(await readProductForEditing(call, params['id'] ?? ''))
  const preview = await readProductPreview(call, product.id)
  return { title: pageTitle(call.locale, product.nameVi), product, preview, checks: reviewChecklist(product) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const productId = params['id'] ?? ''
  if (!isId(productId)) throw notFound()
  const form = await parseForm(request, ProductDecisionSchema)
  if (!form.ok) return form.reply()
  const here = `/dieu-hanh/san-pham/${productId}`
  const deed = form.value
  const answer =
    deed.do === 'approve'
      ? await approveProduct(call, { productId, version: deed.version })
      : await returnProduct(call, { productId, reason: deed.reason })
  if (answer.ok) return redirectWithMessage(call, here, `operator:done.product.${deed.do}`)
  const { key, field } = answer.failure
  if (key === 'catalogue:failure.not_there') throw notFound()
  if (field && deed.do === 'return') return form.fail(answer.failure)
  if (key === 'catalogue:failure.changed_meanwhile')
    return redirectWithMessage(call, here, 'operator:stale.product_changed', { tone: 'warn' })
  if (field) return redirectWithMessage(call, here, 'operator:product.incomplete', { tone: 'warn' })
  return redirectWithMessage(call, here, 'operator:stale.product', { tone: 'info' })
}

export default function Product() {
  const t = useT()
  const path = usePath()
  const { product, preview, checks } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [first] = preview?.variants ?? []
  const sellerStatus = SELLER_STATUSES.find((status) => status === product.seller.status)
  return (
    <>
      <div className="row between wraps">
        <a className="inline-block py-2" href={path('/dieu-hanh/san-pham')}>
          {t('operator:product.trail')}
        </a>
        <Badge tone={product.status === 'listed' ? 'good' : 'warn'}>
          {t(productStatusKey(product.status))}
        </Badge>
      </div>
      {product.returnReason && (
        <Message tone="warn" title={t('operator:product.returned')}>
          {product.returnReason}
        </Message>
      )}
      <div className="two aside">
        {preview && first ? (
          <ProductPreview product={preview} first={first} />
        ) : (
          <div className="stack">
            <h1>{product.nameVi}</h1>
            <p className="muted">{t('operator:product.no_preview')}</p>
          </div>
        )}
        <div className="stack">
          <ReviewChecklist checks={checks} rules={product.rules} />
          <ReviewForms product={product} whole={checks.every(({ there }) => there)} lastResult={lastResult} />
          <p className="small">
            <a className="inline-block py-2" href={path(`/dieu-hanh/chu-the/${product.seller.id}`)}>
              {product.seller.name}
            </a>
            {sellerStatus && (
              <span className="muted">
                {' · '}
                {t('operator:product.seller_status', { status: t(sellerStatusKey(sellerStatus)) })}
              </span>
            )}
          </p>
          <ProductHistory events={product.events} />
        </div>
      </div>
    </>
  )
}
