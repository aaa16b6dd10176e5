import { createFsFileStorage } from '@remix-run/file-storage/fs'

/** Keeps files in a folder, which it makes where it is missing. The folder must hold nothing else. */
export function diskStore({ folder }: { readonly folder: string }) {
  const storage = createFsFileStorage(folder)
  return {
    async put(key: string, file: { readonly bytes: Uint8Array; readonly type: string }): Promise<void> {
      // Copied, because a view into a larger buffer would be written with its neighbours.
      const name = key.slice(key.lastIndexOf('/') + 1)
      await storage.set(key, new File([new Uint8Array(file.bytes)], name, { type: file.type }))
    },
    async get(key: string): Promise<{ stream: ReadableStream<Uint8Array>; size: number } | null> {
      const file = await storage.get(key)
      return file && { stream: file.stream(), size: file.size }
    },
    async has(key: string): Promise<boolean> {
      return storage.has(key)
    },
  }
}
