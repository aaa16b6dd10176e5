import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProductFormSchema } from '#app/features/catalogue/index.ts'
import {
  archiveProduct,
  pauseProduct,
  readCategoryTree,
  readProductForEditing,
  resumeProduct,
  saveProductDraft,
  submitProduct,
} from '#app/features/catalogue/index.server.ts'
import { SellerProductForm } from '#app/features/catalogue/ui/seller-product-form.tsx'
import { ProductDeedSchema } from '#app/features/catalogue/ui/seller-product-forms.ts'
import {
  ProductPhotosLink,
  ProductStatusForms,
  ProductTop,
} from '#app/features/catalogue/ui/seller-product-top.tsx'
import { listOcopGroups } from '#app/features/ocop/index.server.ts'
import { readPriceTerms } from '#app/features/settlement/index.server.ts'
import { PriceCalculator } from '#app/features/settlement/ui/price/PriceCalculator.tsx'
import { typedPacking } from '#app/features/settlement/ui/price/typed-packing.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:catalogue' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Phú Thọ: the market's own province, whose communes a maker chooses from. */
const PROVINCE = '25'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const product = orNotFound(await readProductForEditing(call, params['id'] ?? ''))
  const [categories, groups, terms] = await Promise.all([
    readCategoryTree(call),
    listOcopGroups(call),
    readPriceTerms(call, product.id),
  ])
  const { geography } = call.ports
  const province = geography.commune(product.communeCode ?? '')?.provinceCode ?? PROVINCE
  const communes = geography.communesOf(province).map(({ code, name }) => ({ code, name }))
  const name = product.nameVi || wordsFor(call.locale)('goods:no_name')
  return {
    product,
    categories,
    groups,
    communes,
    terms: orNotFound(terms),
    title: pageTitle(call.locale, name),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const productId = params['id'] ?? ''
  const sent = await readForm(request)
  const deed = ProductDeedSchema.parse(sent.get('do') ?? undefined)
  if (deed === 'pause' || deed === 'resume' || deed === 'archive') return shelve(call, productId, deed)

  const form = parseFormData(sent, ProductFormSchema, 'variants')
  if (!form.ok) return form.reply()
  if (deed === 'try') return form.echo()
  const saved = await saveProductDraft(call, { productId, value: form.value })
  if (!saved.ok) {
    if (saved.failure.key === 'catalogue:failure.not_there') throw notFound()
    return form.fail(saved.failure)
  }
  const here = `/ban-hang/san-pham/${productId}`
  if (saved.value.backToReview) return redirectWithMessage(call, here, 'goods:done.back_to_review')
  if (deed === 'save') return redirectWithMessage(call, here, 'goods:done.saved')
  const submitted = await submitProduct(call, { productId })
  if (submitted.ok) return redirectWithMessage(call, here, 'goods:done.submitted')
  // The draft is kept; what is missing stands on the page as a list.
  const incomplete = submitted.failure.key.startsWith('catalogue:missing.')
  const key = incomplete ? 'goods:done.incomplete' : failureKey(submitted.failure)
  return redirectWithMessage(call, here, key, { tone: 'warn' })
}

async function shelve(call: Call, productId: string, deed: 'pause' | 'resume' | 'archive') {
  const verbs = { pause: pauseProduct, resume: resumeProduct, archive: archiveProduct }
  const answer = await verbs[deed](call, { productId })
  if (!answer.ok && answer.failure.key === 'catalogue:failure.not_there') throw notFound()
  const here = `/ban-hang/san-pham/${productId}`
  return answer.ok
    ? redirectWithMessage(call, here, `goods:done.${deed}`)
    : redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

export default function Product() {
  const t = useT()
  const path = usePath()
  const { product, categories, groups, communes, terms } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const packing = typedPacking(lastResult?.initialValue)
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('goods:title'), href: path('/ban-hang/san-pham') },
          { name: product.nameVi || t('goods:no_name') },
        ]}
      />
      <ProductTop product={product} />
      <ProductPhotosLink product={product} />
      {product.status !== 'archived' && (
        <SellerProductForm
          {...{ product, categories, groups, communes, lastResult }}
          besidePrice={(place, price) => (
            <PriceCalculator {...{ terms, place, price }} packing={packing[place]} deed="try" />
          )}
        />
      )}
      <ProductStatusForms product={product} />
      <script src="/scripts/price-calculator.js" defer />
    </>
  )
}
