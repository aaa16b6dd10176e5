import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(import.meta.dirname, '..')
const NOT_OURS =
  /(^|\/)(node_modules|generated|build|\.data|\.git|test-results|playwright-report|\.cache)(\/|$)/

export type SourceFile = { readonly path: string; readonly text: string }

/**
 * Files that people write, with paths from the project's root, sorted.
 * @param folders  where to look, for example `['app', 'tests']`
 * @param endings  which files to read: the end of their path matches
 */
export function sourceFiles(folders: readonly string[], endings: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((path) => endings.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Every node of a TypeScript file, outermost first. */
export function* nodesOf({ path, text }: SourceFile): Generator<ts.Node> {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  yield* below(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind))
}

/** `path:line`, as editors open it. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

function* below(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* below(child)
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (NOT_OURS.test(path)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}
