// Lets "what reaches you" follow the price field. The page works without this file; it is read as it is, without a build.
// The same sums as `price-calculator.ts`, which is tested against what a sale freezes; here they only show.

const halfUp = (amount, basisPoints) => Math.floor((2 * amount * basisPoints + 10_000) / 20_000)

function readAmount(text) {
  const typed = text.trim().replace(/\s*đ$/, '')
  const fits = /^\d+$/.test(typed) || /^\d{1,3}(?:([.,\s])\d{3}(?:\1\d{3})*)?$/.test(typed)
  const digits = typed.replace(/\D/g, '')
  return fits && digits.length <= 11 ? Number(digits) : null
}

function commissionOf(rates, price) {
  if (!rates) return { commission: 0, commissionVat: 0 }
  let taken = halfUp(price, rates.percentBp)
  if (rates.minimum !== null && taken < rates.minimum) taken = rates.minimum
  if (rates.maximum !== null && taken > rates.maximum) taken = rates.maximum
  const commission = Math.min(taken + rates.fixed, price)
  return { commission, commissionVat: halfUp(commission, rates.vatBp) }
}

function taxOf(tax, price, before) {
  const below = tax && tax.threshold !== null && before + price <= tax.threshold && !tax.fromFirstDong
  if (!tax || below) return { taxVat: 0, taxPit: 0 }
  return { taxVat: halfUp(price, tax.vatBp), taxPit: halfUp(price, tax.pitBp) }
}

/** Where the price of one pack goes, đồng; together exactly the price. */
function takeApart(price, packing, terms) {
  const parts = {
    ...commissionOf(terms.commission, price),
    ...taxOf(terms.tax, price, terms.soldThisYear),
    ...{ gateway: 0, delivery: 0, packing },
  }
  return { ...parts, reaches: price - Object.values(parts).reduce((sum, part) => sum + part, 0) }
}

function follow(calculator) {
  const terms = JSON.parse(calculator.dataset.priceTerms)
  const mark = calculator.dataset.locale === 'en' ? ',' : '.'
  const written = (amount) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, mark)}\u00a0đ`
  const row = calculator.closest('fieldset')
  const field = row.querySelector('[name$=".price"]')
  const cost = calculator.querySelector('[data-packing]')
  row.addEventListener('input', ({ target }) => {
    if (target !== field && target !== cost) return
    const price = readAmount(field.value)
    const parts = price === null ? {} : takeApart(price, readAmount(cost.value) ?? 0, terms)
    for (const place of calculator.querySelectorAll('[data-part]')) {
      const part = parts[place.dataset.part]
      place.textContent = part === undefined ? '–' : written(part)
    }
  })
}

if (typeof document !== 'undefined') for (const one of document.querySelectorAll('[data-price-terms]')) follow(one)
