import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'
import { lineTotal, packOf, totalOf } from '../../index.ts'
import { packsInSale } from '../../stall/stall-draft.ts'
import type { StallPack } from '../../stall/stall.types.ts'
import { readLine, type StallForm } from './stall-form.ts'
import { StallGoods } from './StallGoods.tsx'
import { StallLineRow } from './StallLineRow.tsx'
import { useStallScriptWords } from './stall-script-words.ts'

interface StallSaleFormProps {
  packs: readonly StallPack[]
  /** Those that are found by what was looked for. */
  found: readonly StallPack[]
  form: StallForm & { readonly key: string }
  seller: string
  /** Whether a code can be shown at all. */
  transfer: boolean
  /** Why the last press did not do, as a key. */
  error: string | null
}

/** Notes that buyers hand over; presses add up. */
const notes = [500_000n, 200_000n, 100_000n, 50_000n, 20_000n, 10_000n]

/**
 * The stall: goods as keys, then the sale under way and how it is paid. One form, so that no press loses what another
 * field holds; `stall.js` does the same on the device.
 */
export function StallSaleForm({ packs, found, form, seller, transfer, error }: StallSaleFormProps) {
  const t = useT()
  const say = useKeyWords()
  const path = usePath()
  const words = useGoodsWords()
  const here = path('/ban-hang/tai-quay')
  const scriptWords = useStallScriptWords()
  const read = form.lines.map((line) => readLine(line, packs))
  const good = read.filter((line) => line !== null)
  const total = totalOf(good)
  const count = good.reduce((sum, { quantity }) => sum + quantity, 0)
  const empty = form.lines.length === 0
  if (packs.length === 0) {
    return (
      <EmptyState picture="gift-box" title={t('stall:empty.title')}>
        {t('stall:empty.words')}
      </EmptyState>
    )
  }
  return (
    <form
      method="post"
      // Presses on the sale come back to the sale; those on goods say otherwise.
      action="#don"
      className="stack"
      data-stall={seller}
      data-send={path('/ban-hang/tai-quay/gui')}
      data-words={JSON.stringify(scriptWords)}
    >
      {/* What Enter presses: a browser takes a form's first button. */}
      <button
        className="sr-only"
        formMethod="get"
        formAction={here}
        tabIndex={-1}
        aria-hidden="true"
        data-enter
      />
      <input type="hidden" name="key" value={form.key} />
      <div className="row gap-2">
        <input
          className="input"
          type="search"
          name="q"
          autoComplete="off"
          aria-label={t('stall:search.label')}
          placeholder={t('stall:search.label')}
          defaultValue={form.query}
          data-stall-find
        />
        <Button kind="quiet" formMethod="get" formAction={here} name="do" value="find">
          {t('stall:search.button')}
        </Button>
      </div>
      <p hidden={found.length > 0} data-stall-nothing>
        {t('stall:search.none')}
      </p>
      {/* The bar goes along while goods are in sight, and never covers the sale itself. */}
      <div className="stack">
        <StallGoods packs={found} inSale={packsInSale(good, packs)} />
        <a
          href="#don"
          className="button sticky bottom-20 z-10 flex w-full justify-between text-lg"
          data-stall-bar
          hidden={empty}
        >
          <span data-stall-count>{t('stall:bar.packs', { count })}</span>
          <span className="num" data-stall-total>
            {words.dong(total)}
          </span>
        </a>
      </div>

      <section className="card stack scroll-mt-4" id="don" aria-labelledby="stall-sale">
        <h2 id="stall-sale">{t('stall:sale.title')}</h2>
        {error && <Message tone="error">{say(error)}</Message>}
        <div hidden data-stall-error>
          <Message tone="error" />
        </div>
        <p className="muted" data-stall-none hidden={!empty}>
          {t('stall:sale.none')}
        </p>
        <ul className="stack" data-stall-lines>
          {form.lines.map((line, index) => {
            const meant = read[index] ?? null
            const pack =
              packOf(packs, { stockLevelId: line.stockLevelId, quantity: 1, unitPrice: 0n }) ?? null
            const sum = meant && lineTotal(meant)
            return <StallLineRow key={line.stockLevelId} {...{ line, index, pack, sum }} />
          })}
        </ul>
        <div className="stack" data-stall-pay hidden={empty}>
          <p className="row between border-t-2 border-line pt-3">
            <span>{t('stall:sale.total')}</span>
            <strong className="num font-display text-4xl" data-stall-total>
              {words.dong(total)}
            </strong>
          </p>
          <label className="block">
            <span className="label">{t('stall:cash.given')}</span>
            <span className="hint block">{t('stall:cash.given_hint')}</span>
            <span className="affix mt-1">
              <input
                className="input text-2xl"
                name="given"
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={15}
                defaultValue={form.given}
              />
              <span aria-hidden="true">đ</span>
            </span>
          </label>
          <div hidden data-stall-notes className="grid grid-cols-3 gap-2">
            {notes.map((note) => (
              <button key={String(note)} type="button" className="button quiet px-1" data-note={String(note)}>
                {words.number(Number(note))}
              </button>
            ))}
          </div>
          <p hidden className="row between" data-stall-change-row>
            <span>{t('stall:cash.change')}</span>
            <strong className="num font-display text-3xl" data-stall-change aria-live="polite" />
          </p>
          <Button wide name="method" value="cash_on_delivery">
            {t('stall:pay.cash')}
          </Button>
          {transfer && (
            <Button wide kind="quiet" name="method" value="vietqr">
              {t('stall:pay.transfer')}
            </Button>
          )}
        </div>
      </section>

      <template data-stall-row>
        <StallLineRow
          line={{ stockLevelId: '', quantity: '1', price: '' }}
          index={0}
          pack={null}
          sum={null}
        />
      </template>
    </form>
  )
}
