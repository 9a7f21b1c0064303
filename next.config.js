/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimiser is a second server inside the server; we ship no pictures that need it (fiabilite.md rule 3).
  images: { unoptimized: true },
  // `forbidden()`: a page refused to a role answers 403, not 200 with a sad face.
  experimental: { authInterrupts: true, preloadEntriesOnStart: false },
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['@node-rs/argon2', 'libxml2-wasm', 'pg', 'pino'],
  // `npm test` checks the types of everything once; a first start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
}
