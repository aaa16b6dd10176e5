import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ProductFormSchema } from '#app/features/catalogue/index.ts'
import { addPhotos, saveProductDraft } from '#app/features/catalogue/index.server.ts'
import { refusedQuery } from '#app/features/catalogue/ui/seller-product-address.ts'
import { NewProductSchema } from '#app/features/catalogue/ui/seller-product-forms.ts'
import { readUploads } from '#app/features/media/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { unwrap } from '#app/kernel/result.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { FileField } from '#app/ui/form/FileField.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'

export const handle = { access: 'seller:catalogue' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context }: LoaderFunctionArgs) {
  const { locale } = callOf(context)
  return { title: pageTitle(locale, wordsFor(locale)('goods:add')) }
}

/** Whatever comes is kept as a draft at once: the signal may not last for a second page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const uploads = await readUploads(request)
  if (!uploads.ok) {
    return redirectWithMessage(call, '/ban-hang/san-pham/moi', failureKey(uploads.failure), { tone: 'error' })
  }
  const files = uploads.value.files.filter(({ field }) => field === 'photos')
  const form = parseFormData(uploads.value.form, NewProductSchema)
  if (!form.ok) return form.reply()
  const { nameVi } = form.value
  if (nameVi === '' && files.length === 0)
    return form.fail({ key: 'catalogue:missing.name', field: 'nameVi' })

  const saved = await saveProductDraft(call, { value: ProductFormSchema.parse({ nameVi }) })
  if (!saved.ok) return form.fail(saved.failure)
  const { productId } = saved.value
  const { refused } = unwrap(await addPhotos(call, { productId, files }))
  if (refused.length === 0) {
    return redirectWithMessage(call, `/ban-hang/san-pham/${productId}`, 'goods:done.created')
  }
  const why = refusedQuery(refused.map(({ name, failure }) => ({ name, key: failureKey(failure) })))
  return redirectWithMessage(call, `/ban-hang/san-pham/${productId}/anh?${why}`, 'goods:done.created_some', {
    tone: 'warn',
  })
}

export default function NewProduct() {
  const t = useT()
  const path = usePath()
  const { props, fields, errors } = usePostedForm<{ nameVi?: string; photos?: string }>({
    id: 'new-product',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('goods:title'), href: path('/ban-hang/san-pham') }, { name: t('goods:add') }]}
      />
      <h1>{t('goods:add')}</h1>
      <p className="lead">{t('goods:new.lead')}</p>
      <form
        method="post"
        encType="multipart/form-data"
        className="card stack"
        data-keep="new-product"
        {...props}
      >
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.photos, fields.nameVi]}
          formErrors={errors}
        />
        <KeepNote words={{ restored: t('portal:kept.restored'), undo: t('portal:kept.undo') }} />
        <FileField
          field={fields.photos}
          label={t('goods:photos.choose')}
          hint={t('goods:photos.hint')}
          accept="image/*"
          multiple
        />
        <TextField
          field={fields.nameVi}
          label={t('goods:form.name')}
          hint={t('goods:form.name_hint')}
          autoComplete="off"
        />
        <Button wide>{t('goods:new.button')}</Button>
        <p className="small muted">{t('goods:new.after')}</p>
      </form>
    </>
  )
}
