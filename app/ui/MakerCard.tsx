import { Face } from './Face.tsx'

interface MakerCardProps {
  href: string
  face: string
  name: string
  /** `Tam Đảo · 24 hộ · 9 sản phẩm` */
  about: string
}

export function MakerCard({ href, face, name, about }: MakerCardProps) {
  return (
    <a className="card maker no-underline hover:border-field" href={href}>
      <Face src={face} />
      <div>
        <h3>{name}</h3>
        <p className="small muted">{about}</p>
      </div>
    </a>
  )
}
