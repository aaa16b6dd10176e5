import { sellerOfAccount } from '#app/features/sellers/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { dropFileDraft } from '#app/platform/drafts/file-drafts.server.ts'
import { applyTransfer } from '../apply-transfer.server.ts'
import { unreadable } from './money-file-drafts.server.ts'
import { readStatementDraft, type StatementRows } from './statement-drafts.server.ts'
import { storeStatement } from './statement-file.server.ts'
import { PROVIDER, withOwnId } from './statement-rows.server.ts'

/**
 * Reads a bank's statement in: every line goes the way of a notice of a bank feed, in a transaction of its own, and
 * counts once whoever told it first. The same file again is the same import; one that broke off is taken up where it
 * stopped. The file itself is kept, for whoever wants to compare it with the bank's.
 * @returns the import; or `money:file.gone`, `.needs-mapping`, `.other-account` (`account`), or why it cannot be read
 */
export async function importStatement(
  call: Call,
  { draftId }: { readonly draftId: string },
): Promise<Result<{ importId: string }>> {
  const draft = await readStatementDraft(call, draftId)
  if (!draft) return fail('money:file.gone')
  const { file, reading } = draft
  if (reading.kind === 'unreadable') return unreadable(reading)
  if (reading.kind === 'needs-mapping') return fail('money:file.needs-mapping')
  if (!(await isOurs(call, reading.accountNumber))) {
    return fail('money:file.other-account', { account: reading.accountNumber })
  }
  const { fileName, fileHash } = file
  await storeStatement(call, file)
  await call.db.statementImport.createMany({
    data: {
      ...{ id: newId(), fileName, fileHash, layout: reading.layout, rows: reading.rows.length, added: 0 },
      size: file.bytes.length,
      ...{ importedById: userIdOf(call.actor) ?? '', importedAt: call.clock.now() },
    },
    skipDuplicates: true,
  })
  const { id: importId } = await call.db.statementImport.findUniqueOrThrow({
    where: { fileHash },
    select: { id: true },
  })
  for (const row of reading.rows) {
    await applyTransfer(call, { provider: PROVIDER, noticeId: null, importId, transfer: withOwnId(row) })
  }
  await call.inTransaction(async (call) => {
    const added = await call.db.bankTransaction.count({ where: { importId } })
    await call.db.statementImport.update({ where: { id: importId }, data: { added } })
    await keepBalances(call, importId, reading)
    await dropFileDraft(call, draftId)
    await audit(call, {
      action: 'payments.statement-imported',
      subjectType: 'StatementImport',
      subjectId: importId,
      details: { rows: reading.rows.length, added },
    })
  })
  return ok({ importId })
}

/** What the bank says to have had and to have, for whoever compares it with the books. */
async function keepBalances(
  call: Call,
  importId: string,
  { rows, balances, accountNumber }: StatementRows,
): Promise<void> {
  const moments = rows.map(({ at }) => at.getTime())
  if (!balances || moments.length === 0) return
  const ends = {
    firstAt: new Date(moments.reduce((a, b) => Math.min(a, b))),
    lastAt: new Date(moments.reduce((a, b) => Math.max(a, b))),
  }
  await call.db.statementBalance.createMany({
    data: [{ importId, accountNumber, ...balances, ...ends }],
    skipDuplicates: true,
  })
}

/** Only the market's account, or one that a seller collects on: another's statement is a mistake. */
export async function isOurs(call: Call, accountNumber: string): Promise<boolean> {
  if (accountNumber === call.ports.payments.marketAccount.account) return true
  return (await sellerOfAccount(call, accountNumber)) !== null
}
