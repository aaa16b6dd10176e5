import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'
import { declinedCard, goodCard } from './act.ts'
import type { PaySession } from './book.ts'
import { faults } from './faults.ts'
import { dong, frame, vietnamClock } from './frame.ts'
import { words } from './words.ts'

/** Stripe's hosted page, for one session: to pay, or how it ended and the way back. */
export function payPage(session: PaySession, mistake: string | null): string {
  const { language, status, name, expiresAt } = session
  const said = words[language]
  const over = status !== 'open'
  const back = session.payment ? session.successUrl : (session.cancelUrl ?? session.successUrl)
  const amount = session.payment?.amount ?? session.amount
  const error =
    mistake === 'card' || mistake === 'form'
      ? said.mistakes[mistake]
      : session.declined && !over
        ? said.declined
        : null
  const main = html`<h1>${said.title}</h1>
    ${error === null ? null : html`<p class="error" role="alert">${error}</p>`}
    <section>
      <dl>
        <dt>${said.reference}</dt>
        <dd>${name}</dd>
        <dt>${said.amount}</dt>
        <dd class="amount">${dong(amount, language)}</dd>
        ${
          over
            ? null
            : html`<dt>${said.until}</dt>
                <dd>${vietnamClock(new Date(expiresAt * 1000), language)}</dd>`
        }
      </dl>
      ${over ? ending(session, back) : payForm(session, back)}
    </section>`
  const refresh = session.payment ? back : null
  return frame({ language, title: said.title, banner: said.banner, main, refresh })
}

function payForm({ id, language }: PaySession, back: string): Markup {
  const said = words[language]
  const options = faults.map((fault) => html`<option value="${fault}">${said.faults[fault]}</option>`)
  return html`<form method="post" action="/c/pay/${id}">
      <label
        >${said.card}<input
          name="card"
          inputmode="numeric"
          autocomplete="off"
          value="${goodCard}"
          aria-describedby="cards"
        /><small id="cards"
          >${said.goodCard}: ${goodCard}<br />${said.declinedCard}: ${declinedCard}</small
        ></label
      >
      <button class="main" name="act" value="pay">${said.pay}</button>
      <button name="act" value="decline">${said.decline}</button>
      <details>
        <summary>${said.trouble}</summary>
        <label
          >${said.how}<select name="fault">
            ${options}
          </select></label
        >
      </details>
    </form>
    <a class="link" href="${back}">${said.back}</a>`
}

function ending({ language, payment }: PaySession, back: string): Markup {
  const said = words[language]
  return html`<p class="${payment ? 'good' : 'bad'}" role="status">${payment ? said.paid : said.expired}</p>
    ${payment ? html`<p class="muted">${said.goingBack}</p>` : null}
    <a class="link" href="${back}">${said.toMarket}</a>`
}
