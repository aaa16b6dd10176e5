import { Gallery } from '#app/ui/gallery.tsx'

export const handle = { access: 'demo' }

export default function DesignSystem() {
  return <Gallery />
}
