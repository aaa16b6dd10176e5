import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '#app/i18n/locale-context.tsx'
import type { Locale } from '#app/kernel/locale.ts'
import type { NoticeRow } from '../../payments.types.ts'
import { NoticeTable } from './NoticeTable.tsx'

const row = (provider: string, outcome: string): NoticeRow => ({
  ...{ noticeId: provider, provider, outcome, eventId: '1', verdict: 'verified' },
  ...{ receivedAt: new Date('2026-11-22T03:00:00Z'), processedAt: null },
})
const rows = [
  row('sepay', 'under, known'),
  row('payos', 'amount-differs'),
  row('another', 'wrong, signature'),
]

const shown = (locale: Locale): string =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <NoticeTable rows={rows} total={rows.length} />
    </LocaleProvider>,
  )

it('says who told and what became of it in words; what nobody knows stays as it is', () => {
  const vi = ['SePay', 'chuyển thiếu, đã biết từ trước', 'payOS', 'lệch số tiền, chờ người xem']
  const en = ['SePay', 'too little, known before', 'payOS', 'another amount, for a person to see']
  for (const words of [...vi, 'another', 'wrong, signature']) expect(shown('vi')).toContain(words)
  for (const words of [...en, 'another', 'wrong, signature']) expect(shown('en')).toContain(words)
})
