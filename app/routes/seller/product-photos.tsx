import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  addPhotos,
  movePhoto,
  readProductForEditing,
  removePhoto,
} from '#app/features/catalogue/index.server.ts'
import { readRefused, refusedQuery } from '#app/features/catalogue/ui/seller-product-address.ts'
import { PhotoDeedSchema } from '#app/features/catalogue/ui/seller-product-forms.ts'
import { PhotoRows, PhotoUpload, RefusedPhotos } from '#app/features/catalogue/ui/seller-product-photos.tsx'
import { readUploads } from '#app/features/media/index.server.ts'
import { hasWords, wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'

export const handle = { access: 'seller:catalogue' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const product = orNotFound(await readProductForEditing(call, params['id'] ?? ''))
  return {
    product,
    refused: readRefused(new URL(request.url).searchParams, (key) => hasWords(key, call.locale)),
    title: pageTitle(call.locale, wordsFor(call.locale)('goods:photos.title')),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const productId = params['id'] ?? ''
  const here = `/ban-hang/san-pham/${productId}/anh`
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    return changePhoto(call, productId, request)
  }
  const uploads = await readUploads(request)
  if (!uploads.ok) return redirectWithMessage(call, here, failureKey(uploads.failure), { tone: 'error' })
  const files = uploads.value.files.filter(({ field }) => field === 'photos')
  if (files.length === 0) return redirectWithMessage(call, here, 'goods:photos.none_sent', { tone: 'warn' })
  const answer = await addPhotos(call, { productId, files })
  if (!answer.ok) throw notFound()
  const { added, refused } = answer.value
  if (refused.length === 0) return redirectWithMessage(call, here, `goods:done.photos|count=${added}`)
  const why = refusedQuery(refused.map(({ name, failure }) => ({ name, key: failureKey(failure) })))
  return redirectWithMessage(call, `${here}?${why}`, `goods:done.photos_some|count=${added}`, {
    tone: 'warn',
  })
}

async function changePhoto(call: ReturnType<typeof callOf>, productId: string, request: Request) {
  const form = await parseForm(request, PhotoDeedSchema)
  if (!form.ok) throw notFound()
  const { do: deed, photoId } = form.value
  const answer =
    deed === 'remove'
      ? await removePhoto(call, { productId, photoId })
      : await movePhoto(call, { productId, photoId, to: deed })
  const here = `/ban-hang/san-pham/${productId}/anh`
  return answer.ok
    ? redirectWithMessage(
        call,
        here,
        deed === 'remove' ? 'goods:done.photo_removed' : 'goods:done.photo_moved',
      )
    : redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

export default function ProductPhotos() {
  const t = useT()
  const path = usePath()
  const { product, refused } = useLoaderData<typeof loader>()
  const form = `/ban-hang/san-pham/${product.id}`
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('goods:title'), href: path('/ban-hang/san-pham') },
          { name: product.nameVi || t('goods:no_name'), href: path(form) },
          { name: t('goods:photos.crumb') },
        ]}
      />
      <h1>{t('goods:photos.title')}</h1>
      <RefusedPhotos refused={refused} />
      <PhotoUpload />
      <PhotoRows product={product} />
      <ButtonLink kind={product.photos.length > 0 ? 'primary' : 'quiet'} wide href={path(form)}>
        {t('goods:photos.done')}
      </ButtonLink>
    </>
  )
}
