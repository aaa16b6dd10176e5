/** Where files lie: a folder by default, an object store by setting. Keys are ours: `photos/<id>/640.avif`. */
export interface FileStore {
  put(key: string, file: { readonly bytes: Uint8Array; readonly type: string }): Promise<void>
  /** The file as a stream with its size in bytes, or null where nothing has this key. */
  get(key: string): Promise<{ readonly stream: ReadableStream<Uint8Array>; readonly size: number } | null>
  has(key: string): Promise<boolean>
}

export interface MediaPort {
  readonly files: FileStore
}

declare module '#app/platform/call.ts' {
  interface Ports {
    media: MediaPort
  }
}
