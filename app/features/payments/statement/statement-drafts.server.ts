import { StatementColumns, type MoneyFilesPort } from './money-files.ts'
import { moneyFileDrafts } from './money-file-drafts.server.ts'

/** A statement that was read. */
export type StatementRows = Extract<Awaited<ReturnType<MoneyFilesPort['readStatement']>>, { kind: 'rows' }>

/** A bank's statement between being sent and being read in. */
export const {
  keep: keepStatement,
  read: readStatementDraft,
  saveColumns: saveStatementColumns,
} = moneyFileDrafts<StatementColumns, StatementRows>({
  purpose: 'statement',
  columns: StatementColumns,
  read: ({ ports }, bytes, mapping) => {
    const accountNumber = ports.payments.marketAccount.account
    return ports.moneyFiles.readStatement(bytes, { accountNumber, ...(mapping && { mapping }) })
  },
  remembered: async (call, layoutKey) =>
    (await call.db.statementMapping.findUnique({ where: { layoutKey } }))?.mapping,
  remember: (call, layoutKey, said) =>
    call.db.statementMapping.upsert({
      where: { layoutKey },
      create: { layoutKey, ...said },
      update: said,
    }),
  deed: { action: 'payments.statement-columns', subjectType: 'StatementMapping' },
})
