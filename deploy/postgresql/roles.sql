-- Once, by a superuser: psql -v app="'…'" -v proprietaire="'…'" -v lecture="'…'" -f roles.sql
-- noixcoop_proprietaire owns the tables and runs the migrations; noixcoop_app reads and writes rows, and can neither
-- drop, truncate nor disable a trigger; noixcoop_lecture reads: backups, inquiries.
\set ON_ERROR_STOP on
CREATE ROLE noixcoop_proprietaire LOGIN PASSWORD :proprietaire CONNECTION LIMIT 5;
CREATE ROLE noixcoop_app LOGIN PASSWORD :app;
CREATE ROLE noixcoop_lecture LOGIN PASSWORD :lecture CONNECTION LIMIT 5;
ALTER ROLE noixcoop_lecture SET default_transaction_read_only = on;

CREATE DATABASE noixcoop OWNER noixcoop_proprietaire TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE noixcoop FROM PUBLIC;
GRANT CONNECT ON DATABASE noixcoop TO noixcoop_app, noixcoop_lecture;

\connect noixcoop
-- Trusted extensions: the owner may make them, the migrations do it; here so that a managed server refuses at once.
SET ROLE noixcoop_proprietaire;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
RESET ROLE;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO noixcoop_proprietaire;
GRANT USAGE ON SCHEMA public TO noixcoop_app, noixcoop_lecture;
-- For the tables that migrations will make.
ALTER DEFAULT PRIVILEGES FOR ROLE noixcoop_proprietaire IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO noixcoop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE noixcoop_proprietaire IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO noixcoop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE noixcoop_proprietaire IN SCHEMA public
  GRANT SELECT ON TABLES TO noixcoop_lecture;
ALTER DEFAULT PRIVILEGES FOR ROLE noixcoop_proprietaire IN SCHEMA public
  GRANT SELECT ON SEQUENCES TO noixcoop_lecture;
