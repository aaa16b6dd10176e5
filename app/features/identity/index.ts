export { maskPhone, phoneField, readPhone, showPhone } from './phone.ts'
