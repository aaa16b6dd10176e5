/** Whether a process with this number runs now, ours or anybody's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
