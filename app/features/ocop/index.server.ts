export {
  certificateShownOf,
  certificatesOf,
  certificatesOfSeller,
  papersOf,
} from './certificates-of.server.ts'
export {
  changeCertificateStatus,
  type ChangeCertificateStatusInput,
} from './change-certificate-status.server.ts'
export { expiringCertificates, type ExpiringCertificatesInput } from './expiring-certificates.server.ts'
export { listOcopGroups } from './list-groups.server.ts'
