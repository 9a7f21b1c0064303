-- CreateEnum
CREATE TYPE "genre_evenement" AS ENUM ('ENREGISTREE', 'CONDITIONNEE', 'A_RECONDITIONNER', 'EXPEDIEE', 'ANNULEE');

-- CreateEnum
CREATE TYPE "origine_commande" AS ENUM ('COMMERCE', 'PORTAIL', 'SERVICE');

-- DropForeignKey
ALTER TABLE "idempotence" DROP CONSTRAINT "idempotence_utilisateur_id_fkey";

-- AlterTable
ALTER TABLE "commande" ADD COLUMN     "origine" "origine_commande" NOT NULL DEFAULT 'COMMERCE';

-- AlterTable
ALTER TABLE "idempotence" DROP CONSTRAINT "idempotence_pkey",
ALTER COLUMN "utilisateur_id" TYPE TEXT COLLATE "C" USING 'utilisateur:' || "utilisateur_id";
ALTER TABLE "idempotence" RENAME COLUMN "utilisateur_id" TO "porteur";
ALTER TABLE "idempotence" ADD CONSTRAINT "idempotence_pkey" PRIMARY KEY ("porteur", "cle");

-- CreateTable
CREATE TABLE "jeton" (
    "id" SERIAL NOT NULL,
    "client_id" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "empreinte" BYTEA NOT NULL,
    "debut" TEXT NOT NULL,
    "expire_le" DATE,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cree_par" TEXT NOT NULL,
    "revoque_le" TIMESTAMPTZ(3),
    "revoque_par" TEXT,
    "derniere_utilisation_le" TIMESTAMPTZ(3),

    CONSTRAINT "jeton_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_jeton" (
    "jeton_id" INTEGER NOT NULL,
    "jour" DATE NOT NULL,
    "requetes" INTEGER NOT NULL,
    "freinees" INTEGER NOT NULL,
    "duree_ms" BIGINT NOT NULL,

    CONSTRAINT "usage_jeton_pkey" PRIMARY KEY ("jeton_id","jour")
);

-- CreateTable
CREATE TABLE "evenement_commande" (
    "id" BIGSERIAL NOT NULL,
    "commande_numero" TEXT COLLATE "C" NOT NULL,
    "client_id" TEXT COLLATE "C" NOT NULL,
    "genre" "genre_evenement" NOT NULL,
    "jour" DATE NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evenement_commande_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "jeton_empreinte_key" ON "jeton"("empreinte");

-- CreateIndex
CREATE INDEX "jeton_client_id_id_idx" ON "jeton"("client_id", "id");

-- CreateIndex
CREATE INDEX "evenement_commande_client_id_id_idx" ON "evenement_commande"("client_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "jeton" ADD CONSTRAINT "jeton_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_jeton" ADD CONSTRAINT "usage_jeton_jeton_id_fkey" FOREIGN KEY ("jeton_id") REFERENCES "jeton"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evenement_commande" ADD CONSTRAINT "evenement_commande_commande_numero_fkey" FOREIGN KEY ("commande_numero") REFERENCES "commande"("numero") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand below.
ALTER TABLE jeton ADD CONSTRAINT jeton_empreinte CHECK (length(empreinte) = 32);
ALTER TABLE jeton ADD CONSTRAINT jeton_revocation CHECK ((revoque_le IS NULL) = (revoque_par IS NULL));
ALTER TABLE usage_jeton ADD CONSTRAINT usage_jeton_comptes CHECK (requetes >= freinees AND freinees >= 0 AND duree_ms >= 0);
ALTER TABLE idempotence ADD CONSTRAINT idempotence_porteur CHECK (porteur ~ '^(utilisateur|jeton):[0-9]+$');

-- A token is never given to another client, never another secret, and what was revoked stays so.
CREATE FUNCTION jeton_constant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un jeton ne change ni ne s’efface, et ne se rétablit pas : révoquez-le et créez-en un autre.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER jeton_constant BEFORE UPDATE ON jeton FOR EACH ROW
  WHEN ((OLD.id, OLD.client_id, OLD.empreinte, OLD.debut, OLD.nom, OLD.expire_le, OLD.cree_le, OLD.cree_par) IS DISTINCT FROM
        (NEW.id, NEW.client_id, NEW.empreinte, NEW.debut, NEW.nom, NEW.expire_le, NEW.cree_le, NEW.cree_par)
    OR (OLD.revoque_le IS NOT NULL AND (OLD.revoque_le, OLD.revoque_par) IS DISTINCT FROM (NEW.revoque_le, NEW.revoque_par)))
  EXECUTE FUNCTION jeton_constant();
-- What a token did is known for ever: it is revoked, never removed.
CREATE TRIGGER jeton_garde BEFORE DELETE OR TRUNCATE ON jeton FOR EACH STATEMENT EXECUTE FUNCTION jeton_constant();

CREATE FUNCTION jeton_de_distributeur() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM client WHERE id = NEW.client_id AND distributeur FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Le client % n’est pas un distributeur : il n’a pas de jeton.', NEW.client_id USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER jeton_de_distributeur BEFORE INSERT ON jeton FOR EACH ROW EXECUTE FUNCTION jeton_de_distributeur();

-- Orders keep the door they came by.
CREATE FUNCTION commande_origine_constante() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'L’origine de la commande % ne change pas.', OLD.numero USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER commande_origine_constante BEFORE UPDATE OF origine ON commande FOR EACH ROW
  WHEN (OLD.origine <> NEW.origine) EXECUTE FUNCTION commande_origine_constante();
-- The orders of the last days that came by themselves, for those who set their price.
CREATE INDEX commande_des_distributeurs_idx ON commande (origine, (numero::int) DESC) WHERE origine <> 'COMMERCE';

-- One statement a change, whatever the number of orders.
CREATE FUNCTION evenements_de_commandes_nouvelles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO evenement_commande (commande_numero, client_id, genre, jour)
    SELECT n.numero, n.client_id, e.genre::genre_evenement, e.jour
    FROM nouvelles n, LATERAL (VALUES (1, 'ENREGISTREE', n.date_commande), (2, 'CONDITIONNEE', n.date_conditionnement),
      (3, 'EXPEDIEE', n.date_envoi), (4, 'ANNULEE', n.date_annulation)) AS e (rang, genre, jour)
    WHERE e.jour IS NOT NULL ORDER BY n.numero::int, e.rang;
  RETURN NULL;
END $$;
CREATE TRIGGER evenements_de_commandes_nouvelles AFTER INSERT ON commande REFERENCING NEW TABLE AS nouvelles
  FOR EACH STATEMENT EXECUTE FUNCTION evenements_de_commandes_nouvelles();

CREATE FUNCTION evenements_de_commandes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO evenement_commande (commande_numero, client_id, genre, jour)
    SELECT n.numero, n.client_id, e.genre::genre_evenement, e.jour
    FROM apres n JOIN avant a ON a.numero = n.numero, LATERAL (VALUES
      (1, 'A_RECONDITIONNER', CASE WHEN a.date_conditionnement IS NOT NULL AND n.date_conditionnement IS NULL THEN (now() AT TIME ZONE 'Europe/Paris')::date END),
      (2, 'CONDITIONNEE', CASE WHEN a.date_conditionnement IS DISTINCT FROM n.date_conditionnement THEN n.date_conditionnement END),
      (3, 'EXPEDIEE', CASE WHEN a.date_envoi IS DISTINCT FROM n.date_envoi THEN n.date_envoi END),
      (4, 'ANNULEE', CASE WHEN a.date_annulation IS DISTINCT FROM n.date_annulation THEN n.date_annulation END)) AS e (rang, genre, jour)
    WHERE e.jour IS NOT NULL ORDER BY n.numero::int, e.rang;
  RETURN NULL;
END $$;
CREATE TRIGGER evenements_de_commandes AFTER UPDATE ON commande REFERENCING OLD TABLE AS avant NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION evenements_de_commandes();

-- What happened is not rewritten.
CREATE FUNCTION evenement_constant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Les évènements des commandes ne se changent ni ne s’effacent.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER evenement_constant BEFORE UPDATE OR DELETE OR TRUNCATE ON evenement_commande FOR EACH STATEMENT EXECUTE FUNCTION evenement_constant();

-- Orders that are already here happened too.
INSERT INTO evenement_commande (commande_numero, client_id, genre, jour, le)
  SELECT c.numero, c.client_id, e.genre::genre_evenement, e.jour, c.cree_le
  FROM commande c, LATERAL (VALUES (1, 'ENREGISTREE', c.date_commande), (2, 'CONDITIONNEE', c.date_conditionnement),
    (3, 'EXPEDIEE', c.date_envoi), (4, 'ANNULEE', c.date_annulation)) AS e (rang, genre, jour)
  WHERE e.jour IS NOT NULL ORDER BY c.numero::int, e.rang;
