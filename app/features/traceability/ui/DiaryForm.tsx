import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { PHOTO_ACCEPT } from '#app/features/media/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { chosenOf } from '#app/ui/form/field.ts'
import { FileField } from '#app/ui/form/FileField.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Icon } from '#app/ui/Icon.tsx'
import { DIARY_KINDS, diaryIcons, diaryKindKey } from '../diary-kinds.ts'
import type { DiaryFormSchema } from '../forms.ts'
import type { DiaryEntry } from '../types.ts'
import { fileFieldOf } from './file-field.ts'

interface DiaryFormProps {
  lotCode: string
  today: string
  /** Who writes, as a first guess. */
  writer: string
  /** The entry that is put right. */
  corrects?: DiaryEntry
  lastResult?: SubmissionResult<string[]> | null
}

/** One thing done on one day, in the order in which one would say it. */
export function DiaryForm({ lotCode, today, writer, corrects, lastResult }: DiaryFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<z.input<typeof DiaryFormSchema>>({
    id: 'diary',
    lastResult,
    defaultValue: {
      kind: corrects?.kind,
      onDay: corrects?.onDay ?? today,
      title: corrects?.words?.title.vi,
      detail: corrects?.words?.detail.vi,
      preHarvestDays: corrects?.preHarvestDays?.toString(),
      recordedBy: corrects?.words?.recordedBy ?? writer,
      correctsId: corrects?.id,
    },
  })
  const { kind, onDay, title, detail, preHarvestDays, photos, recordedBy, correctsId } = fields
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="card stack"
      data-keep={`diary-${lotCode}${corrects ? `-${corrects.sequence}` : ''}`}
      {...props}
    >
      <KeepNote words={{ restored: t('diary:form.restored'), undo: t('diary:form.undo') }} />
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[kind, onDay, title, detail, preHarvestDays, photos, recordedBy]}
        formErrors={errors}
      />
      {corrects && <input type="hidden" name={correctsId.name} value={corrects.id} />}
      <RadioCards
        across
        field={kind}
        label={t('diary:form.kind')}
        choices={DIARY_KINDS.map((value) => ({
          value,
          label: (
            <>
              <Icon name={diaryIcons[value]} small /> {t(diaryKindKey(value))}
            </>
          ),
        }))}
      />
      <DateField field={onDay} label={t('diary:form.day')} until={today} />
      <TextField
        field={title}
        label={t('diary:form.words')}
        hint={t('diary:form.words_hint')}
        autoComplete="off"
      />
      <TextArea field={detail} label={t('diary:form.detail')} hint={t('diary:form.detail_hint')} rows={3} />
      <FileField
        multiple
        field={fileFieldOf(photos)}
        label={t('diary:form.photos')}
        hint={t('diary:form.photos_hint')}
        accept={PHOTO_ACCEPT}
      />
      <KeptPhotos field={photos} />
      <TextField
        field={preHarvestDays}
        label={t('diary:form.phi')}
        hint={t('diary:form.phi_hint')}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        field={recordedBy}
        label={t('diary:form.who')}
        hint={t('diary:form.who_hint')}
        autoComplete="off"
      />
      <Button wide>{t('diary:form.save')}</Button>
      <p className="small muted">{t('diary:form.final')}</p>
    </form>
  )
}

/** Photos that an earlier send of this form has brought in: a mistake elsewhere must not cost them. */
function KeptPhotos({
  field,
}: {
  field: Pick<FieldMetadata<unknown>, 'id' | 'name' | 'errorId' | 'descriptionId' | 'initialValue'>
}) {
  const t = useT()
  const kept = chosenOf(field)
  if (kept.length === 0) return null
  return (
    <div>
      <p className="small">{t('diary:form.photos_kept', { count: kept.length })}</p>
      <div className="row wraps">
        {kept.map((id) => (
          <span key={id}>
            <img className="rounded-small" src={`/anh/${id}/320.jpeg`} width={96} height={96} alt="" />
            <input type="hidden" name={field.name} value={id} />
          </span>
        ))}
      </div>
    </div>
  )
}
