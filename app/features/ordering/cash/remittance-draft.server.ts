import { RemittanceColumns, type MoneyFilesPort } from '#app/features/payments/index.ts'
import { moneyFileDrafts } from '#app/features/payments/index.server.ts'

type RemittanceRows = Extract<Awaited<ReturnType<MoneyFilesPort['readRemittance']>>, { kind: 'rows' }>

/** A carrier's file of cash between being sent and being read in. */
export const {
  keep: keepRemittance,
  read: readRemittanceDraft,
  saveColumns: saveRemittanceColumns,
} = moneyFileDrafts<RemittanceColumns, RemittanceRows>({
  purpose: 'remittance',
  columns: RemittanceColumns,
  read: ({ ports }, bytes, mapping) => ports.moneyFiles.readRemittance(bytes, mapping ? { mapping } : {}),
  remembered: async (call, layoutKey) =>
    (await call.db.remittanceMapping.findUnique({ where: { layoutKey } }))?.mapping,
  remember: (call, layoutKey, said) =>
    call.db.remittanceMapping.upsert({
      where: { layoutKey },
      create: { layoutKey, ...said },
      update: said,
    }),
  deed: { action: 'ordering.remittance-columns', subjectType: 'RemittanceMapping' },
})
