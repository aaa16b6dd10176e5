import { useT } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { FileDefect } from '../../statement/money-files.ts'

/** A file that nobody can read in, why, and the way to another. */
export function UnreadableFile({ why, back }: { why: FileDefect; back: string }) {
  const t = useT()
  return (
    <>
      <Message tone="error" title={t('money:statement.cannot')}>
        {t(`money:file.${why}`)}
      </Message>
      <ButtonLink kind="quiet" href={back}>
        {t('money:statement.other_file')}
      </ButtonLink>
    </>
  )
}
