import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addToCart, cartCookies, cartKeyOf } from '#app/features/cart/index.server.ts'
import { readProductPage } from '#app/features/catalogue/index.server.ts'
import { BuySchema } from '#app/features/catalogue/ui/buy-form.ts'
import { BuyForm } from '#app/features/catalogue/ui/BuyForm.tsx'
import { textIn, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { LotCard } from '#app/features/catalogue/ui/LotCard.tsx'
import { PackChoice, packChosen } from '#app/features/catalogue/ui/PackChoice.tsx'
import { productJsonLd } from '#app/features/catalogue/ui/product-json-ld.ts'
import { ProductPictures } from '#app/features/catalogue/ui/ProductPictures.tsx'
import { ProductSections } from '#app/features/catalogue/ui/ProductSections.tsx'
import { ProductTop } from '#app/features/catalogue/ui/ProductTop.tsx'
import { StarEvidence } from '#app/features/catalogue/ui/StarEvidence.tsx'
import { StoryTeaser } from '#app/features/catalogue/ui/StoryTeaser.tsx'
import { readTariff } from '#app/features/delivery/index.server.ts'
import { DeliveryEstimate } from '#app/features/delivery/ui/DeliveryEstimate.tsx'
import { lotOnSale } from '#app/features/inventory/index.server.ts'
import { storyBeginning } from '#app/features/traceability/index.server.ts'
import { localPath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { slugOf } from '#app/routes/slug-of.server.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Price } from '#app/ui/Price.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...metaOf(data.head), { 'script:ld+json': data.jsonLd }] : []

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const product = orNotFound(await readProductPage(call, slugOf(params)))
  const asked = new URL(request.url).searchParams.get('quy-cach')
  const chosen = orNotFound(packChosen(product.variants, asked))
  const [lot, tariff] = await Promise.all([lotOnSale(call, product.id), readTariff(call, call.clock.now())])
  const story = lot && (await storyBeginning(call, lot.code))
  const path = `/san-pham/${product.slug}`
  const head = headOf(call, {
    page: textIn(call.locale, product.name),
    description: textIn(call.locale, product.description).slice(0, 200),
    path,
    image: product.photos[0]?.src,
  })
  const url = call.ports.origin + localPath(call.locale, path)
  const jsonLd = productJsonLd(product, { url, locale: call.locale })
  return { product, chosen, lot, story, steps: tariff.steps, head, jsonLd }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, BuySchema)
  if (!form.ok) return form.reply()
  const { intent, variantId, quantity } = form.value
  if (intent === 'buy') return redirectTo(call, `/thanh-toan?mua=${variantId}&so-luong=${quantity}`)
  const answer = await addToCart(call, { key: cartKeyOf(request), variantId, quantity })
  if (!answer.ok) return form.fail(answer.failure)
  const headers = new Headers()
  for (const cookie of cartCookies(request, answer.value)) headers.append('Set-Cookie', cookie)
  return redirectWithMessage(call, '/gio-hang', 'cart:added', { headers })
}

export default function Product() {
  const t = useT()
  const words = useGoodsWords()
  const lastResult = useActionData<typeof action>()
  const { product, chosen, lot, story, steps } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="two">
        <ProductPictures product={product} />
        <div className="stack">
          <ProductTop product={product} />
          <StarEvidence certificate={product.certificate} pressStar={product.pressStar} />
          <div>
            <Price large amount={words.dong(chosen.price)} unit={words.unitPrice(chosen.price, chosen.net)} />
          </div>
          <PackChoice product={product} chosen={chosen} />
          <BuyForm key={chosen.id} product={product} chosen={chosen} lastResult={lastResult} />
          {lot && <LotCard lot={lot}>{story && <StoryTeaser {...story} />}</LotCard>}
          {product.rules.shippable && (
            <MoreDetails title={t('product:delivery.title')} open>
              <div className="stack tight">
                <DeliveryEstimate steps={steps} weightGrams={chosen.weightGrams} />
                <p className="small muted">{t('product:delivery.words')}</p>
              </div>
            </MoreDetails>
          )}
        </div>
      </div>
      <ProductSections product={product} chosen={chosen} />
    </>
  )
}
