/** States and the moves between them, as data: what the code checks and what the documents draw. */
export type Machine<State extends string> = {
  readonly initial: readonly State[]
  /** All states, in the order in which they were written down. */
  readonly states: readonly State[]
  isState(value: string): value is State
  canGo(from: State, to: State): boolean
  /** @throws IllegalMove when the table does not hold the move */
  assertGo(from: State, to: State): void
  /** Where one can go from here. */
  nextOf(from: State): readonly State[]
  /** Whether nothing follows. */
  isFinal(state: State): boolean
  /** The table as a Mermaid state diagram. */
  toMermaid(): string
}

type Table<T> = { readonly [State in keyof T]: readonly Extract<keyof T, string>[] }

/** A programme error: a verb must ask `canGo` (and answer with a message) before it moves. */
export class IllegalMove extends Error {
  override name = 'IllegalMove'

  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super(`No move from "${from}" to "${to}"`)
  }
}

/**
 * Makes a machine of a table `{ from: [to, ...] }`; a final state is written as `cancelled: []`.
 * @param table   every state with the states that may follow it
 * @param initial where things may begin; the first state of the table unless told
 * @throws TypeError when a target is no state, or a state cannot be reached
 */
export function machine<const T extends Table<T>>(
  table: T,
  initial?: readonly Extract<keyof T, string>[],
): Machine<Extract<keyof T, string>> {
  type State = Extract<keyof T, string>
  const moves = new Map<string, readonly State[]>(Object.entries(table))
  const isState = (value: string): value is State => moves.has(value)
  const states = [...moves.keys()].filter(isState)
  const starts = initial ?? states.slice(0, 1)
  const nextOf = (from: State) => moves.get(from) ?? []
  const canGo = (from: State, to: State) => nextOf(from).includes(to)

  refuseUnknown([...starts, ...[...moves.values()].flat()], moves)
  refuseUnreachable(starts, moves)

  return {
    initial: starts,
    states,
    isState,
    canGo,
    assertGo: (from, to) => {
      if (!canGo(from, to)) throw new IllegalMove(from, to)
    },
    nextOf,
    isFinal: (state) => nextOf(state).length === 0,
    toMermaid: () =>
      [
        'stateDiagram-v2',
        ...starts.map((state) => `  [*] --> ${state}`),
        ...states.flatMap((from) => nextOf(from).map((to) => `  ${from} --> ${to}`)),
        ...states.filter((state) => nextOf(state).length === 0).map((state) => `  ${state} --> [*]`),
      ].join('\n'),
  }
}

type Moves = ReadonlyMap<string, readonly string[]>

function refuseUnknown(named: readonly string[], moves: Moves): void {
  const unknown = named.filter((state) => !moves.has(state))
  if (unknown.length > 0) throw new TypeError(`Not a state: ${unknown.join(', ')}`)
}

function refuseUnreachable(starts: readonly string[], moves: Moves): void {
  const reached = new Set(starts)
  // A set hands out what is added while it is walked, so this visits everything once.
  for (const state of reached) for (const next of moves.get(state) ?? []) reached.add(next)
  const lost = [...moves.keys()].filter((state) => !reached.has(state))
  if (lost.length > 0) throw new TypeError(`Cannot be reached: ${lost.join(', ')}`)
}
