export { readPhotoFile, type PhotoFileStream } from './read-photo-file.server.ts'
export { readUploads } from './read-uploads.server.ts'
export { savePhoto } from './save-photo.server.ts'
