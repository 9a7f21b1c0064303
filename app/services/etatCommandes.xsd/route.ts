import { XSD_ANNEXE_2B } from '@/lib/distributeurs/etat-commandes.xsd'
import { xsdRoutes } from '@/lib/doors/xsd-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = xsdRoutes(XSD_ANNEXE_2B)
