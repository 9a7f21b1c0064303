import { XSD_STRICT } from '@/lib/distributeurs/etat-detaille.xsd'
import { xsdRoutes } from '@/lib/doors/xsd-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = xsdRoutes(XSD_STRICT)
