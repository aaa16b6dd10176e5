import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Message } from '#app/ui/Message.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'

interface ReviewFormsProps {
  product: { readonly status: string; readonly version: number }
  /** Everything that is asked for is there. */
  whole: boolean
  lastResult: SubmissionResult<string[]> | undefined
}

/** Put on sale, or give back with a reason. */
export function ReviewForms({ product, whole, lastResult }: ReviewFormsProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ reason: string }>({ id: 'return', lastResult })
  if (product.status !== 'in_review') {
    return (
      <Card>
        <h2>{t('operator:product.decide')}</h2>
        <p className="muted">{t('operator:product.nothing')}</p>
      </Card>
    )
  }
  return (
    <Card>
      <h2>{t('operator:product.decide')}</h2>
      {whole ? (
        <form method="post" className="stack tight">
          <p className="hint">{t('operator:product.approve_words')}</p>
          <input type="hidden" name="version" value={product.version} />
          <Button wide name="do" value="approve">
            {t('operator:product.approve')}
          </Button>
        </form>
      ) : (
        <Message tone="warn">{t('operator:product.incomplete')}</Message>
      )}
      <form method="post" className="stack" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <TextArea
          field={fields.reason}
          label={t('operator:reason.label')}
          hint={t('operator:product.return_hint')}
          rows={3}
        />
        <Button kind="quiet" wide name="do" value="return">
          {t('operator:product.return')}
        </Button>
      </form>
    </Card>
  )
}
