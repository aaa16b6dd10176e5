import { useT } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { UnreadableReading } from '../../statement/money-files.ts'

/** A file that nobody can read in, why, and the way to another. */
export function UnreadableFile({ reading, back }: { reading: UnreadableReading; back: string }) {
  const { why, line = 0 } = reading
  const t = useT()
  return (
    <>
      <Message tone="error" title={t('money:statement.cannot')}>
        {t(`money:file.${why}`, { line })}
      </Message>
      <ButtonLink kind="quiet" href={back}>
        {t('money:statement.other_file')}
      </ButtonLink>
    </>
  )
}
