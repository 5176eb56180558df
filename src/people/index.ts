export {
  unguardedAccount,
  unguardedLogin,
  unguardedPerson,
  type NewAccount,
  type NewPerson,
} from './account-commands.ts'
export { hashPassword } from './doorkeeper.ts'
export { endSession, sessionSeen } from './session-commands.ts'
export { forgottenSessionCookie, sessionCookie, tokenOf } from './session.ts'
