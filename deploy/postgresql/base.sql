-- A base that is empty, and what each role may do in it: psql -v base=noixcoop < base.sql, by a superuser, after roles.sql.
-- Also the base of the restore exercise (base=noixcoop_exercice), and the new base of a restore for real.
\set ON_ERROR_STOP on
CREATE DATABASE :"base" OWNER noixcoop_proprietaire TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE :"base" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"base" TO noixcoop_app, noixcoop_lecture;

\connect :"base"
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
