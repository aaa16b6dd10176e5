import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '#app/i18n/locale-context.tsx'
import type { Locale } from '#app/kernel/locale.ts'
import type { InboxRow } from '../../desk/notice-inbox.server.ts'
import { NoticeTable } from './NoticeTable.tsx'

const row = (provider: string, outcome: string): InboxRow => ({
  ...{ noticeId: provider, provider, outcome, eventId: '1', verdict: 'verified' },
  ...{ receivedAt: new Date('2026-11-22T03:00:00Z'), processedAt: null, movements: [] },
})
const rows = [
  row('sepay', 'under, known'),
  row('payos', 'amount-differs'),
  row('another', 'wrong, signature'),
]

const shown = (locale: Locale, some: readonly InboxRow[]): string =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <NoticeTable rows={some} total={some.length} />
    </LocaleProvider>,
  )

it('says who told and what became of it in words; what nobody knows stays as it is', () => {
  const vi = ['SePay', 'chuyển thiếu, đã biết từ trước', 'payOS', 'lệch số tiền, chờ người xem']
  const en = ['SePay', 'too little, known before', 'payOS', 'another amount, for a person to see']
  for (const words of [...vi, 'another', 'wrong, signature']) expect(shown('vi', rows)).toContain(words)
  for (const words of [...en, 'another', 'wrong, signature']) expect(shown('en', rows)).toContain(words)
})

it('offers to replay what is stuck only, and leads to the payment that its money names', () => {
  const stuck = row('sepay', '')
  expect(shown('vi', [stuck])).toContain('<button')
  const at = new Date('2026-11-22T03:00:01Z')
  const payment = { paymentId: 'p1', orderCode: '7K3M-2QXW' }
  const done = {
    ...stuck,
    processedAt: at,
    movements: [{ transferId: 't1', amount: 58_000n, purpose: 'CLNKQMHBCP9D', ...payment }],
  }
  const page = shown('vi', [done])
  expect(page).not.toContain('<button')
  expect(page).toContain('href="/dieu-hanh/thanh-toan/p1"')
  expect(page).toContain('58.000')
  expect(shown('vi', [{ ...stuck, verdict: 'forged' }])).not.toContain('<button')
})
