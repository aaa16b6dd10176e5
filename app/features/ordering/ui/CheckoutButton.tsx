import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'

/** While no total is known, the press shows it; after that the button says what it will cost, and sends it along. */
export function CheckoutButton({ total }: { total: bigint | null }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  if (total === null) {
    return (
      <>
        <Button wide>{t('checkout:show_total')}</Button>
        <p className="small muted text-center">{t('checkout:show_total_words')}</p>
      </>
    )
  }
  return (
    <>
      <input type="hidden" name="shownTotal" value={String(total)} />
      <Button wide>{t('checkout:place', { total: words.dong(total) })}</Button>
      <p className="small muted text-center">
        {t('checkout:consent')} <a href={path('/thong-tin/quy-che')}>{t('site:footer.regulation')}</a>
        {' · '}
        <a href={path('/thong-tin/giao-hang-doi-tra')}>{t('site:footer.delivery')}</a>
        {' · '}
        <a href={path('/thong-tin/rieng-tu')}>{t('site:footer.privacy')}</a>
      </p>
    </>
  )
}
