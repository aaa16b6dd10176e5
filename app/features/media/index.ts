export {
  photoKey,
  photoSources,
  PHOTO_FORMATS,
  readPhotoName,
  type PhotoFile,
  type PhotoFormat,
  type PhotoSources,
} from './photo-sources.ts'
export { sniff, type FileKind } from './sniff.ts'
export type { FileStore, MediaPort } from './ports.ts'
export type { PhotoFailure, SavePhotoInput, SavedPhoto, SentFile, Uploads } from './types.ts'
export { MOST_PHOTO_BYTES, MOST_PHOTOS_AT_ONCE, PHOTO_ACCEPT } from './upload-limits.ts'
