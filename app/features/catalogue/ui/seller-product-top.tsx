import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { Message } from '#app/ui/Message.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { productMachine } from '../product.machine.ts'
import type { ProductForEditing } from '../types.ts'
import { drawingOf } from './goods-words.ts'
import { ProductStatusBadge } from './seller-product-rows.tsx'

type Product = { product: ProductForEditing }

/** Where the product stands, and what is still missing before it can be looked at. */
export function ProductTop({ product }: Product) {
  const t = useT()
  const words = useKeyWords()
  const path = usePath()
  const hrefOf = (field: string) =>
    field === 'photos' ? path(`/ban-hang/san-pham/${product.id}/anh`) : `#product-${field}`
  return (
    <>
      <h1>{product.nameVi || t('goods:no_name')}</h1>
      <p>
        <ProductStatusBadge status={product.status} />{' '}
        <span className="muted">{t(`goods:state.${product.status}`)}</span>
      </p>
      {product.status === 'draft' && product.returnReason && (
        <Message tone="error" title={t('goods:returned_title')}>
          {product.returnReason}
        </Message>
      )}
      {product.status === 'draft' && product.missing.length > 0 && (
        <Card tone="warn" id="missing">
          <h2>{t('goods:missing.title', { count: product.missing.length })}</h2>
          <ul>
            {product.missing.map(({ field, key }) => (
              <li key={field + key}>
                {field === 'papers' ? (
                  words(key)
                ) : (
                  <a className="inline-block py-2" href={hrefOf(field)}>
                    {words(key)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** The photos as they stand, and the way to change them. */
export function ProductPhotosLink({ product }: Product) {
  const t = useT()
  const path = usePath()
  return (
    <Card>
      <div className="row wraps">
        {product.photos.slice(0, 4).map((photo) => (
          <Picture
            key={photo.id}
            photo={photo}
            kind={drawingOf(product.illustration)}
            alt={photo.alt}
            thumb
            sizes="4rem"
          />
        ))}
        {product.photos.length === 0 && <Picture kind={drawingOf(product.illustration)} alt="" thumb />}
        <ButtonLink kind="quiet" href={path(`/ban-hang/san-pham/${product.id}/anh`)}>
          <Icon name="camera" small />
          {product.photos.length > 0
            ? t('goods:photos.edit', { count: product.photos.length })
            : t('goods:photos.add')}
        </ButtonLink>
      </div>
    </Card>
  )
}

/** Off the shelf for a while, back again, or put away for good. */
export function ProductStatusForms({ product }: Product) {
  const t = useT()
  const path = usePath()
  const { status } = product
  return (
    <>
      {(status === 'listed' || status === 'paused') && (
        <ButtonLink kind="quiet" wide href={path(`/san-pham/${product.slug}`)}>
          <Icon name="external" small />
          {t('goods:see_page')}
        </ButtonLink>
      )}
      {status === 'listed' && (
        <form method="post">
          <Button kind="quiet" wide name="do" value="pause">
            {t('goods:pause')}
          </Button>
        </form>
      )}
      {status === 'paused' && (
        <form method="post">
          <Button wide name="do" value="resume">
            {t('goods:resume')}
          </Button>
        </form>
      )}
      {productMachine.canGo(status, 'archived') && (
        <ConfirmDetails wide ask={t('goods:archive.ask')}>
          <p>{t('goods:archive.words')}</p>
          <form method="post">
            <Button kind="danger" wide name="do" value="archive">
              {t('goods:archive.button')}
            </Button>
          </form>
        </ConfirmDetails>
      )}
    </>
  )
}
