import {
  FormDataParseError,
  MaxFilesExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { PhotoFailure, SentFile, Uploads } from './types.ts'
import { MOST_FILE_BYTES, MOST_FORM_BYTES, MOST_PHOTOS_AT_ONCE } from './upload-limits.ts'

/** What the parser calls a file field that nobody filled: browsers send it without a name. */
const NO_NAME = new Set(['', 'file-upload'])

/**
 * Reads a posted form with files, stopping at our limits while it arrives.
 * A file field that was left empty gives no file. Photos that are only somewhat too large are handed on,
 * so that `savePhoto` refuses them by name and the rest of the form is kept.
 * @returns the form without its files, and the files; or why the form could not be read
 */
export async function readUploads(
  request: Request,
  { maxFiles = MOST_PHOTOS_AT_ONCE }: { readonly maxFiles?: number } = {},
): Promise<Result<Uploads, Failure<PhotoFailure>>> {
  const files: SentFile[] = []
  const limits = { maxFiles, maxFileSize: MOST_FILE_BYTES, maxTotalSize: MOST_FORM_BYTES, maxParts: 500 }
  try {
    const form = await parseFormData(request, limits, async (file) => {
      if (file.size === 0 && NO_NAME.has(file.name)) return null
      files.push({ field: file.fieldName, name: file.name, bytes: await file.bytes() })
      return null
    })
    return ok({ form, files })
  } catch (error) {
    if (error instanceof MaxFilesExceededError) return fail('catalogue:photo.too_many', { max: maxFiles })
    if (error instanceof MultipartParseError) return fail('catalogue:photo.form_too_large')
    // A signal that was lost on the way: the form ends in its middle.
    if (error instanceof FormDataParseError) return fail('catalogue:photo.broken_off')
    throw error
  }
}
