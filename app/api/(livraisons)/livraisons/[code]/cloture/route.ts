import { httpRoutes } from '@/lib/doors/http-routes'
import { cloturerPesee } from '@/lib/livraisons/pesee.usecases'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = httpRoutes({ POST: cloturerPesee })
