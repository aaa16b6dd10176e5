import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvText } from '#app/platform/sheets/csv.ts'
import { moneyColumn, textColumn } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { transferRows } from './transfer-file.ts'

export const transferForms = ['xlsx', 'csv'] as const
export type TransferForm = (typeof transferForms)[number]

export interface TransferFile {
  readonly fileName: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array> | string
}

/**
 * What the bank is to send for an approved run, as its form for many transfers. Reading it changes nothing; who took it
 * is written down.
 * @returns null where there is no such run, or nothing of it is to be sent
 */
export async function readTransferFile(
  call: Call,
  { code, form }: { readonly code: string; readonly form: TransferForm },
): Promise<TransferFile | null> {
  const run = await call.db.payoutRun.findUnique({
    where: { code },
    select: {
      id: true,
      payouts: { where: { status: { in: ['approved', 'sent'] } }, orderBy: { reference: 'asc' } },
    },
  })
  if (!run || run.payouts.length === 0) return null
  const bankNames = new Map(call.ports.payments.banks.map(({ bin, name }) => [bin, name]))
  const rows = transferRows(
    run.payouts.map(({ bankAccount, bankHolder, bankBin, amount, reference }) => ({
      ...{ account: bankAccount, holder: bankHolder, amount, reference },
      bankName: bankNames.get(bankBin) ?? bankBin,
    })),
  )
  await audit(call, {
    ...{ action: 'settlement.transfer-file', subjectType: 'PayoutRun', subjectId: run.id },
    details: { form, rows: rows.length },
  })
  // The bank reads it: its head is Vietnamese whoever presses.
  const t = wordsFor('vi')
  const columns = [
    { key: 'number', head: t('settlement:file.number'), kind: 'whole', width: 6 } as const,
    textColumn('account', t('settlement:file.account'), 22),
    textColumn('holder', t('settlement:file.holder'), 36),
    textColumn('bank', t('settlement:file.bank'), 26),
    moneyColumn('amount', t('settlement:file.amount')),
    textColumn('purpose', t('settlement:file.purpose'), 36),
  ]
  const fileName = `chi-tra-${code.toLowerCase()}.${form}`
  if (form === 'csv') {
    const text = csvText(
      columns.map(({ head }) => head),
      rows,
    )
    return { fileName, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + text }
  }
  const { stream, written } = writeSheet({
    ...{ name: t('settlement:file.sheet'), columns, rows, notesName: t('settlement:file.notes') },
    notes: [[t('settlement:file.run'), code]],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error, code }, 'a transfer file could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName, type, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> }
}
