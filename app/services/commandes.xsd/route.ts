import { XSD_COMMANDES } from '@/lib/distributeurs/commandes.xsd'
import { xsdRoutes } from '@/lib/doors/xsd-routes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = xsdRoutes(XSD_COMMANDES)
