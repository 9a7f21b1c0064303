import { XSD_ERREUR } from '@/lib/doors/erreur-xsd'
import { xsdRoutes } from '@/lib/doors/xsd-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = xsdRoutes(XSD_ERREUR)
