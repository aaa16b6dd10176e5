import type { PhotoFile } from './photo-sources.ts'

/** A file as a browser sent it, whole in memory. */
export interface SentFile {
  /** The name of the form field. */
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** A form with files. */
export interface Uploads {
  /** The form without its files. */
  readonly form: FormData
  readonly files: readonly SentFile[]
}

export interface SavePhotoInput {
  readonly bytes: Uint8Array
  /** The name that the phone gave it; kept for the seller to recognise. */
  readonly originalName: string
  readonly sellerId: string
}

export interface SavedPhoto extends PhotoFile {
  /** True where the seller had sent the same bytes before. */
  readonly known: boolean
}

/** Why a photo was not taken: words in the `catalogue` namespace. */
export type PhotoFailure =
  | 'catalogue:photo.too_large'
  | 'catalogue:photo.empty'
  | 'catalogue:photo.not_a_photo'
  | 'catalogue:photo.heic_not_readable'
  | 'catalogue:photo.too_many_pixels'
  | 'catalogue:photo.too_small'
  | 'catalogue:photo.too_many'
  | 'catalogue:photo.form_too_large'
  | 'catalogue:photo.broken_off'
