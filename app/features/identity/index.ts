export { demoAccounts, demoPassword } from './demo-accounts.ts'
export type { Deed } from './deed.ts'
export type { DemoAccount } from './demo-account.ts'
export { maskPhone, phoneField, readPhone, showPhone } from './phone.ts'
