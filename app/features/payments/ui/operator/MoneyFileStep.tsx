import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import type { NeedsColumns, UnreadableReading } from '../../statement/money-files.ts'
import { ColumnsForm } from './ColumnsForm.tsx'
import type { ColumnField } from './file-forms.ts'
import { UnreadableFile } from './UnreadableFile.tsx'

interface MoneyFileStepProps {
  title: string
  /** Where files of this kind are listed. */
  list: { readonly name: string; readonly href: string }
  fileName: string
  /** Why the file's lines cannot be shown yet; null where they are. */
  reading: NeedsColumns | UnreadableReading | null
  fields: readonly ColumnField[]
  lastResult: SubmissionResult<string[]> | undefined
  /** What is in the file, and the button that reads it in. */
  children: ReactNode
}

/** The second step of a file of a bank or carrier: its columns are asked for, or its lines looked at. */
export function MoneyFileStep(props: MoneyFileStepProps) {
  const { title, list, fileName, reading, fields, lastResult, children } = props
  const t = useT()
  const path = usePath()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, list, { name: fileName }]}
      />
      <h1>{title}</h1>
      {reading === null && children}
      {reading?.kind === 'needs-mapping' && (
        <ColumnsForm reading={reading} fields={fields} lastResult={lastResult} />
      )}
      {reading?.kind === 'unreadable' && <UnreadableFile reading={reading} back={list.href} />}
    </>
  )
}
