-- CreateTable
CREATE TABLE "sceau" (
    "numero" INTEGER NOT NULL CHECK (numero > 0),
    "au_id" BIGINT NOT NULL,
    "nombre" INTEGER NOT NULL CHECK (nombre > 0),
    "empreinte" TEXT NOT NULL CHECK (empreinte ~ '^[0-9a-f]{64}$'),
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sceau_pkey" PRIMARY KEY ("numero")
);

-- CreateIndex
CREATE UNIQUE INDEX "sceau_au_id_key" ON "sceau"("au_id");

-- What a seal says of the rows of the audit after `depuis_id`, up to `jusqua_id`: how many they are, and the SHA-256 of the seal
-- before, of its own number and of theirs. An array of JSON tells where each value ends, and writes one value in one way
-- whatever the settings of the session; the instant is in milliseconds, as the column keeps it.
CREATE FUNCTION sceau_de(precedente text, numero integer, depuis_id bigint, jusqua_id bigint)
RETURNS TABLE (nombre integer, empreinte text) LANGUAGE sql STABLE AS $$
  SELECT count(*)::integer, encode(sha256(
    convert_to(coalesce(precedente, '') || ' ' || numero || ' ' || count(*) || ' ', 'UTF8') ||
    coalesce(string_agg(sha256(convert_to(jsonb_build_array(
      a.id, floor(extract(epoch FROM a.le) * 1000)::bigint, a.acteur, a.operation, a.objet, a.code, a.avant, a.apres
    )::text, 'UTF8')), ''::bytea ORDER BY a.id), ''::bytea)), 'hex')
  FROM audit a WHERE (depuis_id IS NULL OR a.id > depuis_id) AND a.id <= jusqua_id
$$;

CREATE FUNCTION sceau_en_ajout_seul() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un sceau du journal des changements ne se modifie pas.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER sceau_en_ajout_seul BEFORE UPDATE OR DELETE ON sceau
  FOR EACH ROW EXECUTE FUNCTION sceau_en_ajout_seul();
CREATE TRIGGER sceau_jamais_vide BEFORE TRUNCATE ON sceau
  FOR EACH STATEMENT EXECUTE FUNCTION sceau_en_ajout_seul();
