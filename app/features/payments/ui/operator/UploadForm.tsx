import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { FileField } from '#app/ui/form/FileField.tsx'

/** Sends a file of a bank or a carrier; nothing of it is booked yet. */
export function UploadForm({ error }: { error: string | null }) {
  const t = useT()
  const field = {
    ...{ id: 'file', name: 'file', errorId: 'file-error', descriptionId: 'file-hint' },
    errors: error ? [error] : undefined,
  }
  return (
    <form method="post" encType="multipart/form-data" className="stack tight" noValidate>
      <FileField
        field={field}
        label={t('money:upload.file')}
        hint={t('money:upload.safe')}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <Button>{t('money:upload.button')}</Button>
    </form>
  )
}
