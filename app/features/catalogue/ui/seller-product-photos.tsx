import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { FileField } from '#app/ui/form/FileField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Message } from '#app/ui/Message.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import type { ProductForEditing } from '../types.ts'
import { drawingOf } from './goods-words.ts'
import type { RefusedPhoto } from './seller-product-address.ts'

/** Photos that were not taken, each with its reason; the others are kept. */
export function RefusedPhotos({ refused }: { refused: readonly RefusedPhoto[] }) {
  const t = useT()
  const words = useKeyWords()
  if (refused.length === 0) return null
  return (
    <Message tone="error" title={t('goods:photos.refused')}>
      <ul>
        {refused.map(({ name, key }) => (
          <li key={name + key}>
            <strong className="break-all">{name}</strong>: {words(key)}
          </li>
        ))}
      </ul>
    </Message>
  )
}

export function PhotoUpload() {
  const t = useT()
  const { props, fields } = usePostedForm<{ photos?: string }>({ id: 'upload' })
  return (
    <form method="post" encType="multipart/form-data" className="card stack" {...props}>
      <FileField
        field={fields.photos}
        label={t('goods:photos.choose')}
        hint={t('goods:photos.hint')}
        accept="image/*"
        multiple
      />
      <Button wide>{t('goods:photos.button')}</Button>
    </form>
  )
}

/** The photos in their order; the first one stands on every list. */
export function PhotoRows({ product }: { product: ProductForEditing }) {
  const t = useT()
  const last = product.photos.length - 1
  return (
    <ul className="stack">
      {product.photos.map((photo, place) => (
        <li key={photo.id}>
          <Card>
            <Picture
              photo={photo}
              kind={drawingOf(product.illustration)}
              alt={t('goods:photos.alt', { place: place + 1, count: product.photos.length })}
              sizes="(min-width: 45rem) 40rem, 90vw"
            />
            <p>{place === 0 ? t('goods:photos.cover') : t('goods:photos.place', { place: place + 1 })}</p>
            <form method="post" className="row wraps">
              <input type="hidden" name="photoId" value={photo.id} />
              {place > 0 && (
                <>
                  <Button kind="quiet" name="do" value="first">
                    {t('goods:photos.to_cover')}
                  </Button>
                  <Button kind="quiet" name="do" value="earlier">
                    {t('goods:photos.earlier')}
                  </Button>
                </>
              )}
              {place < last && (
                <Button kind="quiet" name="do" value="later">
                  {t('goods:photos.later')}
                </Button>
              )}
            </form>
            <ConfirmDetails ask={t('goods:photos.remove')}>
              <p>{t('goods:photos.remove_words')}</p>
              <form method="post">
                <input type="hidden" name="photoId" value={photo.id} />
                <Button kind="danger" wide name="do" value="remove">
                  {t('goods:photos.remove_sure')}
                </Button>
              </form>
            </ConfirmDetails>
          </Card>
        </li>
      ))}
    </ul>
  )
}
