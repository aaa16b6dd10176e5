import './facts.ts'

export { certificateInForce, isInForce, paperInForce } from './certificate-in-force.ts'
export { certificateSelect, paperSelect, shapeCertificate, shapePaper } from './shape-certificate.ts'
export { paperName } from './paper-name.ts'
export { CERTIFIED_STARS, starBand, type StarCount } from './star-band.ts'
export type {
  CertificateShown,
  CertificateStatus,
  CertificateWithState,
  ExpiringCertificate,
  LocalText,
  OcopGroupWithSets,
  PaperShown,
} from './types.ts'
