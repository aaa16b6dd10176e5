import type { BankFeedProvider } from '../../contract.ts'
import { bankName } from '../../vietqr/banks.ts'
import type { Book, OpenTransfer, SentTransfer } from './book.ts'
import { faults } from './faults.ts'
import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'

export interface PageInput {
  book: Book
  offered: readonly BankFeedProvider[]
  publicUrl: string
  /** The code that the visitor came with. */
  chosen: OpenTransfer | null
  /** What was typed before a mistake. */
  typed: Partial<Record<'payload' | 'account' | 'amount' | 'purpose', string>>
  error: string | null
}

const providerNames: Record<BankFeedProvider, string> = { sepay: 'SePay', casso: 'Casso' }

/** The one page: a transfer to make, codes that wait, transfers made and what the market answered. */
export function bankPage(input: PageInput): string {
  const { book, chosen, error } = input
  // Reloads itself while the market has not answered; there is no script here.
  const waiting = book.sent.some((transfer) => !transfer.finished)
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${waiting && !chosen && !error ? html`<meta http-equiv="refresh" content="3;url=/" />` : null}
        <title>Mô phỏng ngân hàng – bản dùng thử</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>Mô phỏng ngân hàng – bản dùng thử. Không có tiền thật ở đây.</header>
        <main>
          <h1>Chuyển tiền</h1>
          ${error === null ? null : html`<p class="error" role="alert">${error}</p>`}
          ${chosen ? chosenSection(input, chosen) : html`${sentSection(input)}${openSection(book.open)}${freeSection(input)}`}
        </main>
      </body>
    </html>`
  return page.text
}

function chosenSection(input: PageInput, { payload, content, back }: OpenTransfer): Markup {
  return html`<section aria-labelledby="confirm">
    <h2 id="confirm">Xác nhận chuyển tiền</h2>
    <dl>
      <dt>Ngân hàng</dt>
      <dd>${bankName(content.bin) ?? content.bin}</dd>
      <dt>Số tài khoản</dt>
      <dd>${content.account}</dd>
      ${
        content.amount === null
          ? null
          : html`<dt>Số tiền</dt>
              <dd class="amount">${dong(content.amount)}</dd>`
      }
      ${
        content.purpose === null
          ? null
          : html`<dt>Nội dung</dt>
              <dd>${content.purpose}</dd>`
      }
    </dl>
    <form method="post" action="/transfers">
      <input type="hidden" name="payload" value="${payload}" /><input
        type="hidden"
        name="back"
        value="${back ?? ''}"
      />
      ${content.amount === null ? amountField(input.typed.amount) : null}
      ${content.purpose === null ? purposeField(input.typed.purpose) : null}
      ${feedField(input.offered)}${faultButtons()}
    </form>
    <p><a class="link" href="/">Thôi, không chuyển</a></p>
  </section>`
}

function freeSection({ typed, offered }: PageInput): Markup {
  return html`<section aria-labelledby="free">
    <h2 id="free">Chuyển khoản mới</h2>
    <form method="post" action="/transfers">
      <label
        >Dán mã VietQR<textarea name="payload" spellcheck="false" autocomplete="off">
${typed.payload ?? ''}</textarea
        ><small>Có mã thì không cần điền ba ô bên dưới.</small></label
      >
      <label
        >Số tài khoản<input
          name="account"
          inputmode="numeric"
          autocomplete="off"
          value="${typed.account ?? ''}"
      /></label>
      ${amountField(typed.amount)}${purposeField(typed.purpose)}${feedField(offered)}${faultButtons()}
    </form>
  </section>`
}

function amountField(value = ''): Markup {
  return html`<label
    >Số tiền (đồng)<input name="amount" inputmode="numeric" autocomplete="off" value="${value}"
  /></label>`
}

function purposeField(value = ''): Markup {
  return html`<label>Nội dung chuyển tiền<input name="purpose" autocomplete="off" value="${value}" /></label>`
}

function feedField(offered: readonly BankFeedProvider[]): Markup {
  const options = offered.map((name) => html`<option value="${name}">${providerNames[name]}</option>`)
  return html`<label
    >Kênh báo có<select name="provider">
      ${options}
    </select></label
  >`
}

function faultButtons(): Markup {
  const { exact, ...mishaps } = faults
  const buttons = Object.entries(mishaps).map(
    ([fault, words]) => html`<button name="fault" value="${fault}">${words}</button>`,
  )
  return html`<button class="main" name="fault" value="exact">${exact}</button>
    <details>
      <summary>Thử khi có trục trặc</summary>
      <div class="buttons">${buttons}</div>
      <label
        >Báo chậm bao nhiêu giây<input name="delaySeconds" type="number" min="0" max="3600" value="30"
      /></label>
    </details>`
}

function openSection(open: readonly OpenTransfer[]): Markup {
  const rows = open.map(({ payload, content, back }) => {
    const address = `/?${new URLSearchParams({ payload, ...(back === null ? {} : { back }) }).toString()}`
    return html`<li>
      <span class="amount">${content.amount === null ? 'Tùy người chuyển' : dong(content.amount)}</span>
      <span>${bankName(content.bin) ?? content.bin} · ${content.account} · ${content.purpose ?? ''}</span>
      <a class="link" href="${address}">Chuyển khoản này</a>
    </li>`
  })
  return html`<section aria-labelledby="open">
    <h2 id="open">Đang chờ chuyển</h2>
    ${
      rows.length === 0
        ? html`<p class="muted">
            Chưa có mã nào. Ở trang thanh toán của chợ, bấm “Mở ngân hàng mô phỏng”, hoặc dán mã ở dưới.
          </p>`
        : html`<ul>
            ${rows}
          </ul>`
    }
  </section>`
}

function sentSection({ book, publicUrl }: PageInput): Markup | null {
  if (book.sent.length === 0) return null
  const rows = book.sent.map(
    (transfer) =>
      html`<li>
        <span class="amount">${dong(transfer.amount)}</span>
        <span>${transfer.account} · ${transfer.purpose}</span>
        <span class="muted"
          >${vietnamClock(transfer.at)} · ${providerNames[transfer.provider]} · ${faults[transfer.fault]} · số
          ${transfer.id}</span
        >
        ${standing(transfer)}
        ${transfer.back === null ? null : html`<a class="link" href="${publicUrl + transfer.back}">Về lại chợ</a>`}
      </li>`,
  )
  return html`<section aria-labelledby="sent">
    <h2 id="sent">Đã chuyển</h2>
    <ul>
      ${rows}
    </ul>
  </section>`
}

function standing({ answers, finished }: SentTransfer): Markup {
  const last = answers.at(-1)
  if (!last) return html`<span class="muted">${finished ? 'Chưa báo cho chợ.' : 'Đang báo cho chợ…'}</span>`
  if (last.taken) return html`<span class="good">Chợ đã nhận tin báo (gửi ${answers.length} lần).</span>`
  const said =
    last.status === 0
      ? `Không liên lạc được với chợ (${last.body})`
      : `Chợ trả lời ${last.status}: ${last.body}`
  return html`<span class="bad">${said}. ${finished ? 'Không gửi nữa.' : 'Sẽ gửi lại.'}</span>`
}

function dong(amount: bigint): string {
  return `${amount.toLocaleString('vi-VN')} ₫`
}

function vietnamClock(at: Date): string {
  return at.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
}
