import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'
import { choices } from '../choices.ts'
import { mishaps } from './acts.ts'
import type { PayDefect } from './pay-request.ts'
import type { Transaction } from './register.ts'
import { wordsIn } from './words.ts'

/** VNPay's public test card, the same in its documentation and everywhere else. */
export const testCard = { bank: 'NCB', number: '9704198526191432198', otp: '123456' } as const
const confirm = '/paymentv2/Transaction/Confirm.html'

/** The pay page of an open transaction, or what became of it. */
export function payPage(transaction: Transaction, tmnCode: string): string {
  const words = wordsIn[transaction.locale]
  const { amount, orderInfo, txnRef, expiresAt, state } = transaction
  return page(
    transaction.locale,
    words.title,
    html`<section>
        <p class="amount">${dong(amount)}</p>
        <dl>
          <dt>${words.about}</dt>
          <dd>${orderInfo}</dd>
          <dt>${words.reference}</dt>
          <dd>${txnRef}</dd>
          <dt>${words.merchant}</dt>
          <dd>${tmnCode}</dd>
          <dt>${words.until}</dt>
          <dd>${vietnamClock(expiresAt)}</dd>
        </dl>
      </section>
      ${state === 'open' ? payForm(transaction) : overSection(transaction)}`,
  )
}

function payForm({ token, locale, bankCode }: Transaction): Markup {
  const words = wordsIn[locale]
  const button = (act: keyof typeof words.acts, look = '') =>
    html`<button class="${look}" name="act" value="${act}">${words.acts[act]}</button>`
  const options = mishaps.map((name) => html`<option value="${name}">${words.mishaps[name]}</option>`)
  return html`<form method="post" action="${confirm}">
    <input type="hidden" name="token" value="${token}" />
    <section aria-labelledby="card">
      <h2 id="card">${words.testCard}</h2>
      <label>
        ${words.bank}<select name="bank">
          ${bankOptions(bankCode, words.chosenBank)}
        </select>
      </label>
      <dl>
        <dt>${words.card}</dt>
        <dd>${testCard.number.replace(/(\d{4})(?=\d)/g, '$1 ')}</dd>
        <dt>${words.holder}</dt>
        <dd>NGUYEN VAN A</dd>
        <dt>${words.issued}</dt>
        <dd>07/15</dd>
      </dl>
      <label>
        ${words.otp}<input name="otp" inputmode="numeric" autocomplete="off" value="${testCard.otp}" />
      </label>
      ${button('pay', 'main')}${button('cancel')}
    </section>
    <section>
      <details>
        <summary>${words.troubleTitle}</summary>
        <label>
          ${words.mishap}<select name="mishap">
            ${options}
          </select>
        </label>
        <label>
          ${words.delay}<input name="delaySeconds" type="number" min="0" max="3600" value="30" />
        </label>
        <div class="buttons">
          <button name="act" value="pay">${words.payAsChosen}</button>
          ${button('no-money')}${button('wrong-otp')}${button('suspect')}
        </div>
      </details>
    </section>
  </form>`
}

/** The payer's earlier choice first, whatever it is; else the bank of the test card. */
function bankOptions(chosen: string, note: string): Markup[] {
  const selected = chosen === '' ? testCard.bank : chosen
  const known = choices.some(({ code }) => code === selected)
  const offered = known ? choices : [{ code: selected, name: selected }, ...choices]
  return offered.map(({ code, name }) => {
    const label = code === chosen ? `${name} (${note})` : name
    return code === selected
      ? html`<option value="${code}" selected>${label}</option>`
      : html`<option value="${code}">${label}</option>`
  })
}

function overSection({ locale, state, returnUrl }: Transaction): Markup {
  const words = wordsIn[locale]
  return html`<section aria-labelledby="over">
    <h2 id="over">${words.over}</h2>
    <p class="${state === 'failed' ? 'bad' : 'good'}">${words.states[state]}</p>
    <p><a class="link" href="${returnUrl}">${words.back}</a></p>
  </section>`
}

/** Why no pay page is shown; in both languages, as nothing of the request can be believed. */
export function defectPage(defect: PayDefect | 'taken', publicUrl: string): string {
  const both = [wordsIn.vn, wordsIn.en].map(
    (words) => html`<p class="error">${defect === 'taken' ? words.taken : words.defects[defect]}</p>`,
  )
  return page(
    'vn',
    wordsIn.vn.defectTitle,
    html`<section>${both}<a class="link" href="${publicUrl}">${wordsIn.vn.back}</a></section>`,
  )
}

const shown = 50

/** The last transactions, and what the market said to each notice. */
export function overviewPage(transactions: readonly Transaction[], publicUrl: string): string {
  const rows = transactions.slice(0, shown).map(
    ({ amount, txnRef, state, responseCode, deliveries }) =>
      html`<li>
        <span class="amount">${dong(amount)}</span>
        <span>${txnRef} · ${wordsIn.vn.states[state]} ${responseCode}</span>
        ${deliveries.map(
          ({ status, body, taken }) =>
            html`<span class="${taken ? 'good' : 'bad'}"
              >${status === 0 ? 'Không gọi được chợ' : `Chợ trả lời ${status}`}: ${body}</span
            >`,
        )}
      </li>`,
  )
  const list =
    rows.length === 0
      ? html`<p class="muted">Chưa có giao dịch nào. Mời chọn trả bằng VNPAY ở chợ.</p>`
      : html`<ul>
          ${rows}
        </ul>`
  return page(
    'vn',
    'Giao dịch gần đây',
    html`<section>${list}<a class="link" href="${publicUrl}">${wordsIn.vn.back}</a></section>`,
  )
}

function page(locale: 'vn' | 'en', title: string, content: Markup): string {
  const { label } = wordsIn[locale]
  return html`<!doctype html>
    <html lang="${locale === 'vn' ? 'vi' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${label}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>${label}</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.text
}

function dong(hundredths: bigint): string {
  return `${(hundredths / 100n).toLocaleString('vi-VN')} ₫`
}

function vietnamClock(at: Date): string {
  return at.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
}
