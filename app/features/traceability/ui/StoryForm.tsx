import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { PHOTO_ACCEPT } from '#app/features/media/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { textOf } from '#app/ui/form/field.ts'
import { FileField } from '#app/ui/form/FileField.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { PLACES, placeUrl, PORTRAITS, portraitUrl } from '#app/ui/illustration.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { StoryFormSchema } from '../forms.ts'
import { fileFieldOf } from './file-field.ts'

interface StoryFormProps {
  lotCode: string
  defaultValue: z.input<typeof StoryFormSchema>
  lastResult?: SubmissionResult<string[]> | null
}

const numbers = (most: number) => Array.from({ length: most }, (_, place) => place + 1)

/** A letter to whoever scans the code: first sentence, face, place, their words, the rest. */
export function StoryForm({ lotCode, defaultValue, lastResult }: StoryFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<z.input<typeof StoryFormSchema>>({
    id: 'story',
    lastResult,
    defaultValue,
  })
  const photo = textOf(fields.photo)
  const asked = [
    ...[fields.headline, fields.quote, fields.paragraphs, fields.personName, fields.personRole, fields.photo],
    ...[fields.portrait, fields.placeName, fields.placeWhat, fields.landscape, fields.headlineEn],
    ...[fields.quoteEn, fields.paragraphsEn, fields.personRoleEn, fields.placeNameEn, fields.placeWhatEn],
  ]
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="stack loose"
      data-keep={`story-${lotCode}`}
      {...props}
    >
      <KeepNote words={{ restored: t('diary:form.restored'), undo: t('diary:form.undo') }} />
      <ErrorSummary title={t('site:form.problems')} fields={asked} formErrors={errors} />
      <div className="card stack">
        <TextField
          field={fields.headline}
          label={t('diary:story.headline')}
          hint={t('diary:story.headline_hint')}
        />
        <TextArea
          field={fields.quote}
          label={t('diary:story.quote')}
          hint={t('diary:story.quote_hint')}
          rows={3}
        />
        <TextArea
          field={fields.paragraphs}
          label={t('diary:story.paragraphs')}
          hint={t('diary:story.paragraphs_hint')}
          rows={8}
        />
      </div>
      <div className="card stack">
        <h2>{t('diary:story.person')}</h2>
        <TextField field={fields.personName} label={t('diary:story.name')} />
        <TextField
          field={fields.personRole}
          label={t('diary:story.role')}
          hint={t('diary:story.role_hint')}
        />
        <FileField
          field={fileFieldOf(fields.photo)}
          label={t('diary:story.photo')}
          hint={t('diary:story.photo_hint')}
          accept={PHOTO_ACCEPT}
        />
        {photo && (
          <p className="row small">
            <img className="face" src={`/anh/${photo}/320.jpeg`} width={64} height={64} alt="" />
            {t('diary:story.photo_kept')}
            <input type="hidden" name={fields.photo.name} value={photo} />
          </p>
        )}
        <MoreDetails title={t('diary:story.portrait')} open={!photo}>
          <RadioCards
            across
            field={fields.portrait}
            label={t('diary:story.portrait')}
            choices={numbers(PORTRAITS).map((number) => ({
              value: String(number),
              label: (
                <img
                  className="face"
                  src={portraitUrl(number)}
                  width={64}
                  height={64}
                  alt={t('diary:story.portrait_number', { number })}
                  loading="lazy"
                />
              ),
            }))}
          />
        </MoreDetails>
      </div>
      <div className="card stack">
        <h2>{t('diary:story.place')}</h2>
        <TextField
          field={fields.placeName}
          label={t('diary:story.place_name')}
          hint={t('diary:story.place_hint')}
        />
        <TextField field={fields.placeWhat} label={t('diary:story.place_what')} />
        <RadioCards
          across
          field={fields.landscape}
          label={t('diary:story.landscape')}
          choices={numbers(PLACES).map((number) => ({
            value: String(number),
            label: (
              <img
                className="rounded-small"
                src={placeUrl(number)}
                width={120}
                height={60}
                alt={t('diary:story.landscape_number', { number })}
                loading="lazy"
              />
            ),
          }))}
        />
      </div>
      <MoreDetails title={t('diary:story.english')}>
        <div className="card stack">
          <TextField field={fields.headlineEn} label={t('diary:story.english_headline')} />
          <TextArea field={fields.quoteEn} label={t('diary:story.english_quote')} rows={3} />
          <TextArea field={fields.paragraphsEn} label={t('diary:story.english_paragraphs')} rows={8} />
          <TextField field={fields.personRoleEn} label={t('diary:story.english_role')} />
          <TextField field={fields.placeNameEn} label={t('diary:story.english_place')} />
          <TextField field={fields.placeWhatEn} label={t('diary:story.english_what')} />
        </div>
      </MoreDetails>
      <Button wide>{t('diary:story.save')}</Button>
    </form>
  )
}
