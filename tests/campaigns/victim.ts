import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const Press = z.object({ key: z.string(), phone: z.string(), method: z.enum(['vietqr', 'cash_on_delivery']) })
const Notice = z.object({ id: z.int(), reference: z.string(), amount: z.string() })

/** Where a victim of the till can be killed: what it is about to do. */
export const tillStages = ['notice', 'cancel', 'refund', 'propose', 'approve', 'send', 'mark paid'] as const
export type TillStage = (typeof tillStages)[number]

/** What a victim says, a line each: before a deed what it is about to do, after it what was answered. */
export const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('doing'), stage: z.enum(tillStages) }),
  z.object({ kind: z.literal('press'), ...Press.shape }),
  z.object({ kind: z.literal('placed'), key: z.string(), code: z.string() }),
  z.object({ kind: z.literal('notice'), ...Notice.shape }),
  z.object({ kind: z.literal('paid'), id: z.int(), reference: z.string() }),
])
export type Said = z.infer<typeof Said>

/** What outlives a victim: what it was answered, and what it had asked without hearing back. */
export interface Diary {
  /** Codes of orders. */
  readonly placed: readonly string[]
  /** References of payments. */
  readonly paid: readonly string[]
  readonly presses: readonly z.infer<typeof Press>[]
  readonly notices: readonly z.infer<typeof Notice>[]
}

export interface VictimSettings {
  /** What it does, a file beside this one; it takes orders where left out. */
  readonly program?: 'victim-process.ts' | 'money-victim-process.ts'
  /** The outside that outlives it, as a file. */
  readonly outside?: string
  readonly url: string
  readonly variantId: string
  readonly seed: number
  readonly round: number
}

export interface Victim {
  /** Lets it work until it was answered `deeds` times and `millis` more have passed, and kills it there. */
  killAfter(deeds: number, millis: number): Promise<Diary>
  /** Lets it work until it begins `stage` for the `nth` time and `millis` more have passed, and kills it there. */
  killIn(stage: TillStage, nth: number, millis: number): Promise<Diary>
  kill(): Promise<void>
}

/** Starts a process that waits for its word to go; its code is loaded meanwhile. */
export function startVictim(settings: VictimSettings): Victim {
  const file = path.join(import.meta.dirname, settings.program ?? 'victim-process.ts')
  const child = spawn(
    process.execPath,
    ['--disable-warning=DeprecationWarning', '--import', 'tsx', file, JSON.stringify(settings)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const exit = once(child, 'exit')
  // It may be killed before it reads its word.
  child.stdin.on('error', () => undefined)
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }

  /** Counts what it says that `counts`, and kills it `millis` after the `nth`. */
  const killAt = async (counts: (line: Said) => boolean, nth: number, millis: number) => {
    const said: Said[] = []
    let counted = 0
    child.stdin.write('go\n')
    for await (const line of createInterface(child.stdout)) {
      const words = Said.parse(JSON.parse(line))
      said.push(words)
      if (!counts(words)) continue
      counted += 1
      if (counted === nth) setTimeout(() => child.kill('SIGKILL'), millis)
    }
    const [code, signal] = await exit
    if (signal !== 'SIGKILL') throw new Error(`the process ended by itself, with ${code}`)
    return diaryOf(said)
  }

  return {
    kill,
    killAfter: (deeds, millis) => killAt(isAnswer, deeds, millis),
    killIn: (stage, nth, millis) =>
      killAt((line) => line.kind === 'doing' && line.stage === stage, nth, millis),
  }
}

const isAnswer = ({ kind }: Said) => kind === 'placed' || kind === 'paid'

function diaryOf(said: readonly Said[]): Diary {
  const placed = said.filter((line) => line.kind === 'placed')
  const paid = said.filter((line) => line.kind === 'paid')
  const answered = new Set([...placed.map((line) => line.key), ...paid.map((line) => line.id)])
  return {
    placed: placed.map((line) => line.code),
    paid: paid.map((line) => line.reference),
    presses: said.filter((line) => line.kind === 'press').filter((line) => !answered.has(line.key)),
    notices: said.filter((line) => line.kind === 'notice').filter((line) => !answered.has(line.id)),
  }
}
