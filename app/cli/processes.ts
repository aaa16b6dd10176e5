import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { projectFolder } from './before-start.ts'

/** A process of the market. */
export interface RunningProcess {
  readonly name: string
  /** Settles when it ends, however that comes about. */
  readonly ended: Promise<void>
  /** Asks it to finish what it does, and ends it where it does not within 15 s. */
  stop(): Promise<void>
}

/**
 * Starts Node with `args` in a process group of its own: Ctrl-C in a terminal reaches every process of
 * the group at once, and ours must stop one after the other.
 */
export function startProcess(name: string, args: readonly string[], env: NodeJS.ProcessEnv): RunningProcess {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { name, ended, stop: () => stopProcess(child) }
}

async function stopProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await exit
  clearTimeout(hurry)
}

/**
 * Waits until `url` answers 200.
 * @throws Error when it has not within `seconds`, or `until` settles first
 */
export async function waitForAnswer(url: string, until: Promise<void>, seconds = 60): Promise<void> {
  let over = false
  void until.then(() => (over = true))
  const patience = Date.now() + seconds * 1000
  while (!over && Date.now() < patience) {
    const status = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      // Nobody listens yet.
      () => 0,
    )
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(
    over ? `A process ended before ${url} answered.` : `${url} did not answer within ${seconds} s.`,
  )
}
