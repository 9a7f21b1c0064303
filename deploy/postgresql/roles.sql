-- Once, by a superuser: psql -v app=… -v proprietaire=… -v lecture=… < roles.sql (the three passwords), then base.sql.
-- noixcoop_proprietaire owns the tables and runs the migrations; noixcoop_app reads and writes rows, and can neither
-- drop, truncate nor disable a trigger; noixcoop_lecture reads: backups, inquiries.
\set ON_ERROR_STOP on
CREATE ROLE noixcoop_proprietaire LOGIN PASSWORD :'proprietaire' CONNECTION LIMIT 5;
CREATE ROLE noixcoop_app LOGIN PASSWORD :'app';
CREATE ROLE noixcoop_lecture LOGIN PASSWORD :'lecture' CONNECTION LIMIT 5;
ALTER ROLE noixcoop_lecture SET default_transaction_read_only = on;
