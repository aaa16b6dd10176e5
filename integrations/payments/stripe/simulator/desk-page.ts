import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'
import type { Account } from './account.ts'
import type { PayDispute, PayRefund, PaySession } from './book.ts'
import { dong, frame, vietnamClock } from './frame.ts'
import { words } from './words.ts'

const shown = 30
const states = { open: 'Đang chờ trả', complete: 'Đã trả', expired: 'Đã đóng' }

/** What an account's owner would see at Stripe: payments, refunds to turn round, disputes to open and close, and what was told the market. */
export function deskPage({ book, postman }: Account): string {
  const sessions = [...book.sessions.values()].toReversed().slice(0, shown)
  const disputes = [...book.disputes.values()]
  const main = html`<h1>Thẻ quốc tế</h1>
    ${part(
      'sessions',
      'Phiên thanh toán',
      sessions.map((session) => sessionRow(session, disputes)),
    )}
    ${part('refunds', 'Tiền hoàn', [...book.refunds.values()].toReversed().slice(0, shown).map(refundRow))}
    ${part('disputes', 'Khiếu nại của chủ thẻ', disputes.toReversed().slice(0, shown).map(disputeRow))}
    ${part(
      'notices',
      'Tin báo gửi chợ',
      postman.sendings.slice(0, shown).map(
        ({ type, status, at }) =>
          html`<li>
            <span>${type}</span>
            <span class="muted"
              >${vietnamClock(at)} ·
              ${status === 0 ? 'không liên lạc được với chợ' : `chợ trả lời ${status}`}</span
            >
          </li>`,
      ),
    )}`
  return frame({ language: 'vi', title: 'Thẻ quốc tế', banner: words.vi.banner, main, refresh: null })
}

function part(id: string, title: string, rows: readonly Markup[]): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      rows.length === 0
        ? html`<p class="muted">Chưa có.</p>`
        : html`<ul>
            ${rows}
          </ul>`
    }
  </section>`
}

function sessionRow(session: PaySession, disputes: readonly PayDispute[]): Markup {
  const { payment, status, name, created } = session
  const disputed = disputes.some(({ intent }) => intent === payment?.intent)
  return html`<li>
    <span class="amount">${dong(payment?.amount ?? session.amount)}</span>
    <span>${name}</span>
    <span class="muted">${vietnamClock(new Date(created * 1000))} · ${states[status]}</span>
    ${
      payment && !disputed
        ? html`<form method="post" action="/disputes">
            <button name="payment" value="${payment.intent}">Chủ thẻ khiếu nại</button>
          </form>`
        : null
    }
  </li>`
}

const refundStates = { pending: 'đang hoàn', succeeded: 'đã hoàn', failed: 'hoàn không được' }

function refundRow({ id, amount, status, created }: PayRefund): Markup {
  return html`<li>
    <span class="amount">${dong(amount)}</span>
    <span class="${status === 'failed' ? 'bad' : 'good'}">${refundStates[status]}</span>
    <span class="muted">${vietnamClock(new Date(created * 1000))} · ${id}</span>
    ${
      status === 'pending'
        ? null
        : html`<form method="post" action="/refunds">
            <button name="refund" value="${id}">
              ${status === 'succeeded' ? 'Ngân hàng của chủ thẻ trả lại' : 'Rốt cuộc hoàn được'}
            </button>
          </form>`
    }
  </li>`
}

function disputeRow({ id, amount, status, created }: PayDispute): Markup {
  return html`<li>
    <span class="amount">${dong(amount)}</span>
    <span class="muted">${vietnamClock(new Date(created * 1000))} · ${id}</span>
    ${
      status === 'needs_response'
        ? html`<form method="post" action="/disputes">
            <input type="hidden" name="dispute" value="${id}" />
            <div class="buttons">
              <button name="outcome" value="won">Chợ thắng</button>
              <button name="outcome" value="lost">Chủ thẻ thắng</button>
            </div>
          </form>`
        : html`<span class="${status === 'won' ? 'good' : 'bad'}"
            >${status === 'won' ? 'Chợ thắng' : 'Chủ thẻ thắng'}</span
          >`
    }
  </li>`
}
