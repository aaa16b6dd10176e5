import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import type { NoticeInbox } from '../../desk/notice-inbox.server.ts'
import { useSenderName } from './notice-words.ts'

interface NoticeFilterProps extends Pick<NoticeInbox, 'counts'> {
  provider: string
  verdict: string | null
}

const verdicts = ['received', 'verified', 'forged', 'unreadable'] as const
const fieldOf = (name: string, initialValue: string) => ({
  ...{ id: name, name, initialValue, errorId: `${name}-error`, descriptionId: `${name}-hint` },
})

/** Shows the notices of one sender, or of one state. */
export function NoticeFilter({ counts, provider, verdict }: NoticeFilterProps) {
  const t = useT()
  const senderName = useSenderName()
  const providers = [...new Set(counts.map((one) => one.provider))]
  return (
    <form className="row wraps" aria-label={t('money:notices.filter')}>
      <SelectField
        field={fieldOf('nguon', provider)}
        label={t('money:notices.provider')}
        prompt={t('money:notices.all')}
        options={providers.map((one) => ({ value: one, label: senderName(one) }))}
      />
      <SelectField
        field={fieldOf('tinh-trang', verdict ?? '')}
        label={t('money:notices.verdict_label')}
        prompt={t('money:notices.all')}
        options={verdicts.map((one) => ({ value: one, label: t(`money:verdict.${one}`) }))}
      />
      <Button kind="quiet">{t('money:notices.show')}</Button>
    </form>
  )
}
