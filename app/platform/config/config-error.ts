/** The settings cannot work. Each line names its variable and says what to do; the message is all of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}
