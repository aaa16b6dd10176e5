import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { CameBack } from '../../payouts/came-back.server.ts'

/** On the desk, beside money that names a payout: it is a seller's, and no shopper's to get back. */
export function CameBackNote({ line: { runCode, reference, sellerName } }: { line: CameBack }) {
  const t = useT()
  const path = usePath()
  return (
    <Message tone="warn" title={t('settlement:runs.back_of', { name: sellerName })}>
      <p>{t('settlement:runs.back_words')}</p>
      <ButtonLink kind="quiet" href={path(`/dieu-hanh/chi-tra/${runCode}?khoan=${reference}#khoan`)}>
        {t('settlement:runs.back_open')}
      </ButtonLink>
    </Message>
  )
}
