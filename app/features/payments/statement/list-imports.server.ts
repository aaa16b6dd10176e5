import { namesOf } from '#app/features/identity/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { TransferMatch } from '../payments.types.ts'

const SHOWN = 20

export interface ImportRow {
  readonly importId: string
  readonly fileName: string
  readonly layout: string
  readonly rows: number
  /** Lines that no earlier file held. */
  readonly added: number
  readonly importedBy: string | null
  readonly importedAt: Date
  /** Bytes of the file that is kept; null: it was read in before files were. */
  readonly size: number | null
}

/** The statements that were read in, the newest first. */
export async function listStatementImports(call: Call): Promise<ImportRow[]> {
  const imports = await call.db.statementImport.findMany({
    orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  return named(call, imports)
}

async function named(
  call: Call,
  imports: Awaited<ReturnType<Call['db']['statementImport']['findMany']>>,
): Promise<ImportRow[]> {
  const names = await namesOf(
    call,
    imports.map(({ importedById }) => importedById),
  )
  return imports.map(({ id, importedById, fileName, layout, rows, added, importedAt, size }) => ({
    ...{ importId: id, fileName, layout, rows, added, importedAt, size },
    importedBy: names.get(importedById) ?? null,
  }))
}

export interface ImportResult extends ImportRow {
  /** Lines that were known from an earlier file. */
  readonly known: number
  /** Lines that a bank feed had told. */
  readonly told: number
  /** Money out. */
  readonly out: number
  /** Money in, by what became of it. */
  readonly matches: readonly { readonly match: TransferMatch; readonly count: number; readonly sum: bigint }[]
}

/** What became of the lines of one import; null where there is none. */
export async function readStatementImport(call: Call, importId: string): Promise<ImportResult | null> {
  const found = await call.db.statementImport.findUnique({ where: { id: importId } })
  if (!found) return null
  const [row] = await named(call, [found])
  if (!row) return null
  const [groups, out] = await Promise.all([
    call.db.bankTransaction.groupBy({
      by: ['match'],
      where: { importId, amount: { gt: 0 } },
      _count: true,
      _sum: { amount: true },
    }),
    call.db.bankTransaction.count({ where: { importId, amount: { lt: 0 } } }),
  ])
  const counted = groups.map(({ match, _count, _sum }) => ({ match, count: _count, sum: _sum.amount ?? 0n }))
  return {
    ...row,
    known: row.rows - row.added,
    told: counted.find(({ match }) => match === 'ignored')?.count ?? 0,
    out,
    matches: counted.filter(({ match }) => match !== 'ignored'),
  }
}
