import type { LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'

/** On top of a page of several forms: the way to the one that came back, which stands screens below. */
export function ReturnedForm({ lastResult }: { lastResult: LastResult }) {
  const t = useT()
  if (!lastResult) return null
  return (
    <Message tone="error">
      <a href={`#${formOf(lastResult.initialValue ?? {})}`}>{t('fees:page.returned')}</a>
    </Message>
  )
}

/** The id of the form. */
function formOf({ do: deed, id }: Record<string, unknown>): string {
  if (deed === 'end') return `end-${String(id)}`
  return deed === 'add' ? 'rule' : String(deed)
}
