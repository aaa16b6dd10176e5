import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { formatWhole } from '#app/kernel/money.ts'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvText } from '#app/platform/sheets/csv.ts'
import { moneyColumn, textColumn } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { FileSums, PayoutFailure } from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'
import { isInFile, payoutOrder, sumsOf } from './run-file.ts'
import { approvedAlone } from './second-person.ts'
import { transferRows } from './transfer-file.ts'

export const transferForms = ['xlsx', 'csv'] as const
export type TransferForm = (typeof transferForms)[number]

export interface TransferFile {
  readonly fileName: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array> | string
}

/**
 * What the bank is to send for an approved run, as its form for many transfers, in the order of the run's page. What was
 * sent by a code of its own stands in it no more, nor what may not go out now: its seller was suspended, or has another
 * account than when the run was made, or says that it is wrong. Reading it changes nothing; who took it, with how many
 * lines and which sum, is written down.
 * @returns `settlement:failure.not_there` where there is no such run; `.nothing_to_send` where nothing of it stands in the
 *   file; `.approved_it` where the timetable made the run and the same person approved it
 */
export async function readTransferFile(
  call: Call,
  { code, form }: { readonly code: string; readonly form: TransferForm },
): Promise<Result<TransferFile, Failure<PayoutFailure>>> {
  const run = await call.db.payoutRun.findUnique({
    where: { code },
    select: {
      ...{ id: true, status: true, sentAt: true, madeById: true, approvedById: true },
      payouts: { where: { status: { in: ['approved', 'sent'] } }, orderBy: payoutOrder },
    },
  })
  if (!run) return fail('settlement:failure.not_there')
  if (approvedAlone(run, userIdOf(call.actor))) return fail('settlement:failure.approved_it')
  const heldBack = await readHeldBack(call, run.payouts)
  const payouts = run.payouts.filter((payout) => isInFile(payout, run, heldBack))
  if (payouts.length === 0) return fail('settlement:failure.nothing_to_send')
  const sums = sumsOf(payouts)
  const bankNames = new Map(call.ports.payments.banks.map(({ bin, name }) => [bin, name]))
  const rows = transferRows(
    payouts.map(({ bankAccount, bankHolder, bankBin, amount, reference }) => ({
      ...{ account: bankAccount, holder: bankHolder, amount, reference },
      bankName: bankNames.get(bankBin) ?? bankBin,
    })),
  )
  await writeDownWhoTook(call, { runId: run.id, form, ...sums })
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
    return ok({ fileName, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + text })
  }
  const { stream, written } = writeSheet({
    ...{ name: t('settlement:file.sheet'), columns, rows, notesName: t('settlement:file.notes') },
    notes: [
      [t('settlement:file.run'), code],
      [t('settlement:file.rows'), sums.rows.toString()],
      [t('settlement:file.total'), formatWhole(sums.total)],
    ],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error, code }, 'a transfer file could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return ok({ fileName, type, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> })
}

function writeDownWhoTook(
  call: Call,
  { runId, form, rows, total }: FileSums & { readonly runId: string; readonly form: TransferForm },
): Promise<void> {
  const sums = { rows: rows.toString(), total: total.toString() }
  return call.inTransaction(async (call) => {
    await recordPayoutEvent(call, { runId, kind: 'file_taken', details: sums })
    await audit(call, {
      ...{ action: 'settlement.transfer-file', subjectType: 'PayoutRun', subjectId: runId },
      details: { form, rows, total: sums.total },
    })
  })
}
