import { controlProps, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

interface FileFieldProps extends FieldTexts {
  field: FormField
  /** Media types, e.g. `image/*`. */
  accept: string
  multiple?: boolean
  /** Opens the camera at once on a phone: for evidence that has to be taken here and now. */
  camera?: boolean
}

export function FileField({ field, label, hint, accept, multiple, camera }: FileFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        className="input"
        type="file"
        accept={accept}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
      />
    </FieldFrame>
  )
}
