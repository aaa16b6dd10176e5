import { html } from '../../simulation/html.ts'
import type { Markup } from '../../simulation/html.ts'

export interface Frame {
  language: 'vi' | 'en'
  title: string
  banner: string
  main: Markup
  /** Where the browser goes by itself after two seconds; there is no script here. */
  refresh: string | null
}

/** What all pages of the simulator share. */
export function frame({ language, title, banner, main, refresh }: Frame): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refresh === null ? null : html`<meta http-equiv="refresh" content="2;url=${refresh}" />`}
        <title>${title} · Stripe (mô phỏng / simulation)</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>${banner}</header>
        <main>${main}</main>
      </body>
    </html>`.text
}

const tags = { vi: 'vi-VN', en: 'en-GB' }

export function dong(amount: number, language: 'vi' | 'en' = 'vi'): string {
  return `${amount.toLocaleString(tags[language])} ₫`
}

export function vietnamClock(at: Date, language: 'vi' | 'en' = 'vi'): string {
  return at.toLocaleString(tags[language], {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}
