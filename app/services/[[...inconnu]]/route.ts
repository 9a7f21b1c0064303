import { servicesInconnus } from '@/lib/doors/inconnu'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = servicesInconnus
