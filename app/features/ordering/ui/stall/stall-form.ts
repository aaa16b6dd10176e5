import { formatWhole, parseDong } from '#app/kernel/money.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Locale } from '#app/kernel/locale.ts'
import { packOf, type StallDeed } from '../../index.ts'
import type { KeptMoment, StallLine, StallMethod, StallPack } from '../../stall/stall.types.ts'

/** One line as it stands in the form, also where it makes no sense yet. */
export interface TypedLine {
  readonly stockLevelId: string
  readonly quantity: string
  readonly price: string
}

/** The stall's form: the sale under way lives in it, in the address line, or on the device; the server keeps none. */
export interface StallForm {
  readonly lines: readonly TypedLine[]
  readonly key: string | null
  /** What is looked for. */
  readonly query: string
  /** Cash that the buyer hands over, as typed. */
  readonly given: string
}

/** More lines than a page of ours sends. */
const MOST_READ = 60
const MOST_SIGNS = 60

export function readStallForm(fields: URLSearchParams | FormData): StallForm {
  const all = (name: string) => fields.getAll(name).slice(0, MOST_READ).map(text)
  const [quantities, prices] = [all('qty'), all('price')]
  return {
    lines: all('lot').map((stockLevelId, index) => ({
      stockLevelId,
      quantity: quantities[index] ?? '',
      price: prices[index] ?? '',
    })),
    key: text(fields.get('key')) || null,
    query: text(fields.get('q')),
    given: text(fields.get('given')),
  }
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim().slice(0, MOST_SIGNS) : ''

/** When a device sold what it kept, milliseconds by its own clock; null where it says nothing of sense. */
export function readKept(fields: FormData): KeptMoment | null {
  const [sold, sent] = [text(fields.get('sold')), text(fields.get('sent'))]
  const moment = /^\d{12,14}$/
  if (!moment.test(sold) || !moment.test(sent)) return null
  return { soldAt: new Date(Number(sold)), sentAt: new Date(Number(sent)) }
}

/** The line that was meant; null where a number or a price makes no sense. A price left empty is the pack's own. */
export function readLine(typed: TypedLine, packs: readonly StallPack[] = []): StallLine | null {
  const { stockLevelId, price } = typed
  const quantity = /^\d{1,4}$/.test(typed.quantity) ? Number(typed.quantity) : 0
  const known = packOf(packs, { stockLevelId, quantity, unitPrice: 0n })
  const unitPrice = price === '' && known ? known.price : parseDong(price)
  return isId(stockLevelId) && quantity > 0 && unitPrice !== null
    ? { stockLevelId, quantity, unitPrice }
    : null
}

/** A deed as a button names it: `add.<variant>`, `plus.0`. */
export function readDeed(value: string | null): StallDeed | null {
  const [kind, what = ''] = (value ?? '').split('.')
  if (kind === 'add') return { kind, variantId: what }
  if (kind !== 'plus' && kind !== 'minus' && kind !== 'remove') return null
  return /^\d{1,2}$/.test(what) ? { kind, index: Number(what) } : null
}

export const readMethod = (value: unknown): StallMethod | null =>
  value === 'vietqr' || value === 'cash_on_delivery' ? value : null

export const typedLine = ({ stockLevelId, quantity, unitPrice }: StallLine, locale: Locale): TypedLine => ({
  stockLevelId,
  quantity: String(quantity),
  price: formatWhole(unitPrice, locale),
})

/** The page's address that holds a sale under way. */
export function stallAddress({ lines, key, query, given }: StallForm): string {
  const search = new URLSearchParams()
  if (key && lines.length > 0) search.set('key', key)
  if (query) search.set('q', query)
  if (given) search.set('given', given)
  for (const line of lines) {
    search.append('lot', line.stockLevelId)
    search.append('qty', line.quantity)
    search.append('price', line.price)
  }
  const asked = search.toString()
  return asked ? `/ban-hang/tai-quay?${asked}` : '/ban-hang/tai-quay'
}
