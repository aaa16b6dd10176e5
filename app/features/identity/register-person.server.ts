import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { StaffRole, Territory } from '#app/platform/actor.ts'
import { hashPassword } from './auth.server.ts'

export interface RegisterPersonInput {
  readonly name: string
  /** E.164, not taken yet. */
  readonly phone: string
  readonly password: string
  readonly staff?: { readonly sellerId: string; readonly role: StaffRole }
  readonly officer?: Territory
  readonly operator?: boolean
}

/**
 * Makes a person who can sign in. better-auth's own hook empties an unverified phone number, so user and
 * credential account are written together here, in its shapes.
 * @returns the user's id
 * @throws where the phone number is taken (unique)
 */
export async function registerPerson(call: Call, input: RegisterPersonInput): Promise<string> {
  const id = newId()
  await call.db.user.create({
    data: {
      id,
      name: input.name,
      email: `${id}@khong-gui-thu.invalid`,
      phoneNumber: input.phone,
      phoneNumberVerified: true,
      accounts: {
        create: {
          id: newId(),
          accountId: id,
          providerId: 'credential',
          password: await hashPassword(input.password),
        },
      },
      ...(input.staff && { staff: { create: { id: newId(), ...input.staff } } }),
      ...(input.officer && { officer: { create: { id: newId(), ...input.officer } } }),
      ...(input.operator && { operator: { create: {} } }),
    },
  })
  return id
}
