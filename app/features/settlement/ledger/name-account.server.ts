import { wordsFor } from '#app/i18n/i18n.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { LedgerAccountKind } from './accounts.ts'
import { nameOfSubject } from './subject-name.ts'

/** An account in words, with whose it is; `subject` null: the accounts of all sellers. */
export async function nameOfAccount(
  call: Call,
  { kind, subject }: { readonly kind: LedgerAccountKind; readonly subject: string | null },
): Promise<string> {
  const t = wordsFor(call.locale)
  const seller =
    subject !== null && isId(subject)
      ? await call.db.seller.findUnique({ where: { id: subject }, select: { name: true } })
      : null
  const of = seller?.name ?? nameOfSubject(subject, t)
  const account = t(`money:account.${kind}`)
  return of === '' ? account : `${account}: ${of}`
}
