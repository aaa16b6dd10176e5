/** Keeps files in memory, for tests. */
export function memoryStore() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    put(key: string, file: { readonly bytes: Uint8Array; readonly type: string }): Promise<void> {
      files.set(key, new Uint8Array(file.bytes))
      return Promise.resolve()
    },
    get(key: string): Promise<{ stream: ReadableStream<Uint8Array>; size: number } | null> {
      const bytes = files.get(key)
      return Promise.resolve(bytes ? { stream: new Blob([bytes]).stream(), size: bytes.length } : null)
    },
    has: (key: string): Promise<boolean> => Promise.resolve(files.has(key)),
    /** The keys kept, in the order in which they came. */
    keys: (): string[] => [...files.keys()],
  }
}
