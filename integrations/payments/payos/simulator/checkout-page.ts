import bwipjs from 'bwip-js/node'
import { bankName } from '../../vietqr/banks.ts'
import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'
import { merchant, paidSoFar, statusOf } from './links.ts'
import type { LinkStatus, Movement, SimulatedLink } from './links.ts'
import { mishaps } from './mishaps.ts'
import { isOpen } from './payos.ts'

const standings: Record<LinkStatus, string> = {
  PENDING: 'Chờ chuyển khoản',
  UNDERPAID: 'Chuyển còn thiếu',
  PAID: 'Đã nhận đủ tiền',
  CANCELLED: 'Đã hủy',
  EXPIRED: 'Đã hết hạn',
  PROCESSING: 'Đang xử lý',
  FAILED: 'Không thành công',
}

/** What stands under the checkout address of one link: pay, pay wrongly, cancel, and what the market answered. */
export function checkoutPage(link: SimulatedLink, now: Date): string {
  const waiting = link.movements.some(({ finished }) => !finished)
  const status = statusOf(link, now)
  return frame(
    'Thanh toán qua payOS',
    html`<section aria-labelledby="what">
        <h2 id="what">${standings[status]}</h2>
        <dl>
          <dt>Số tiền</dt>
          <dd class="amount">${dong(link.amount)}</dd>
          ${
            link.movements.length === 0
              ? null
              : html`<dt>Đã nhận</dt>
                  <dd>${dong(paidSoFar(link))}</dd>`
          }
          <dt>Ngân hàng</dt>
          <dd>${bankName(merchant.bin)}</dd>
          <dt>Số tài khoản</dt>
          <dd>${merchant.account}</dd>
          <dt>Chủ tài khoản</dt>
          <dd>${merchant.holder}</dd>
          <dt>Nội dung</dt>
          <dd>${link.description}</dd>
        </dl>
        ${isOpen(link, now) ? openForm(link) : closedForm(link, status)}
      </section>
      ${movementsSection(link.movements)}`,
    waiting,
  )
}

/** The links made last, for whoever looks at the simulator itself. */
export function linksPage(links: readonly SimulatedLink[], now: Date): string {
  const rows = links.slice(0, 50).map(
    (link) =>
      html`<li>
        <span class="amount">${dong(link.amount)}</span>
        <span>${link.description} · ${standings[statusOf(link, now)]}</span>
        <a class="link" href="/web/${link.id}">Mở trang thanh toán</a>
      </li>`,
  )
  return frame(
    'Các đơn thanh toán',
    html`<section>
      ${
        rows.length === 0
          ? html`<p class="muted">Chưa có đơn nào. Ở trang thanh toán của chợ, hãy chọn payOS.</p>`
          : html`<ul>
              ${rows}
            </ul>`
      }
    </section>`,
    false,
  )
}

function openForm(link: SimulatedLink): Markup {
  const options = Object.entries(mishaps).map(
    ([value, words]) => html`<option value="${value}">${words}</option>`,
  )
  const picture = `data:image/svg+xml;base64,${Buffer.from(bwipjs.toSVG({ bcid: 'qrcode', text: link.qrCode, backgroundcolor: 'ffffff', paddingwidth: 4, paddingheight: 4 })).toString('base64')}`
  return html`<p><img src="${picture}" width="220" height="220" alt="Mã VietQR của khoản này" /></p>
    <form method="post" action="/web/${link.id}">
      <button class="main" name="deed" value="pay">
        Chuyển khoản ${dong(link.amount - paidSoFar(link))}
      </button>
      <button name="deed" value="cancel">Hủy, không thanh toán</button>
      <details>
        <summary>Thử khi có trục trặc</summary>
        <label
          >Tin báo tới chợ<select name="mishap">
            ${options}
          </select></label
        >
        <label
          >Báo chậm bao nhiêu giây<input name="delaySeconds" type="number" min="0" max="3600" value="30"
        /></label>
        <div class="buttons">
          <button name="deed" value="pay">Chuyển đúng</button>
          <button name="deed" value="pay-less">Chuyển thiếu</button>
          <button name="deed" value="pay-more">Chuyển thừa</button>
        </div>
      </details>
    </form>`
}

function closedForm(link: SimulatedLink, status: LinkStatus): Markup {
  const late = status === 'PAID' ? 'Chuyển thêm một lần nữa' : 'Vẫn chuyển khoản (trễ)'
  return html`<p><a class="link" href="${wayBack(link, status)}">Về lại chợ</a></p>
    <form method="post" action="/web/${link.id}">
      <details>
        <summary>Thử khi có trục trặc</summary>
        <button name="deed" value="pay-anyway">${late}</button>
      </details>
    </form>`
}

/** The address back bears what payOS adds to it (payos.vn/docs, "returnUrl"); it decides nothing. */
function wayBack(link: SimulatedLink, status: LinkStatus): string {
  const cancelled = status === 'CANCELLED'
  const url = new URL(cancelled ? link.cancelUrl : link.returnUrl)
  const told = {
    code: '00',
    id: link.id,
    cancel: String(cancelled),
    status,
    orderCode: String(link.orderCode),
  }
  for (const [name, value] of Object.entries(told)) url.searchParams.set(name, value)
  return url.href
}

function movementsSection(movements: readonly Movement[]): Markup | null {
  if (movements.length === 0) return null
  const rows = movements.map(
    (movement) =>
      html`<li>
        <span class="amount">${dong(movement.amount)}</span>
        <span class="muted"
          >${movement.at.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })} · ${movement.reference} ·
          ${mishaps[movement.mishap]}</span
        >
        ${heard(movement)}
      </li>`,
  )
  return html`<section aria-labelledby="movements">
    <h2 id="movements">Tiền đã chuyển</h2>
    <ul>
      ${rows}
    </ul>
  </section>`
}

function heard({ answers, finished }: Movement): Markup {
  const last = answers.at(-1)
  if (!last) return html`<span class="muted">${finished ? 'Không báo cho chợ.' : 'Đang báo cho chợ…'}</span>`
  if (last.taken) return html`<span class="good">Chợ đã nhận tin báo (gửi ${answers.length} lần).</span>`
  const said = last.status === 0 ? 'Không liên lạc được với chợ' : `Chợ trả lời ${last.status}: ${last.body}`
  return html`<span class="bad">${said}. ${finished ? 'Không gửi nữa.' : 'Sẽ gửi lại.'}</span>`
}

/** @param waiting reloads itself while the market has not answered; there is no script here */
function frame(title: string, content: Markup, waiting: boolean): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${waiting ? html`<meta http-equiv="refresh" content="3" />` : null}
        <title>${title} – mô phỏng payOS, bản dùng thử</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>Mô phỏng payOS – bản dùng thử. Không có tiền thật ở đây.</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.text
}

function dong(amount: bigint): string {
  return `${amount.toLocaleString('vi-VN')} ₫`
}
