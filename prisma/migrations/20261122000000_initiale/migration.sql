-- Trusted extensions: the owner of the database may create them (PostgreSQL ≥ 13).
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Codes and INSEE numbers carry COLLATE "C" (docs/decisions/0002): they are identifiers, compared as bytes.
-- CreateEnum
CREATE TYPE "role" AS ENUM ('direction', 'reception', 'commerce', 'distributeur');

-- CreateEnum
CREATE TYPE "etat_livraison" AS ENUM ('ouverte', 'recue', 'calibree');

-- CreateEnum
CREATE TYPE "motif_ecart" AS ENUM ('DECHET', 'SECHAGE', 'CASSE', 'ECART_DE_PESEE');

-- CreateTable
CREATE TABLE "utilisateur" (
    "id" SERIAL NOT NULL,
    "identifiant" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "client_code" TEXT COLLATE "C",
    "mot_de_passe_empreinte" TEXT NOT NULL,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "version_session" INTEGER NOT NULL DEFAULT 1,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "derniere_connexion_le" TIMESTAMPTZ(3),

    CONSTRAINT "utilisateur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "utilisateur_id" INTEGER NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expire_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "echec_connexion" (
    "cle" TEXT NOT NULL,
    "echecs" INTEGER NOT NULL,
    "dernier_le" TIMESTAMPTZ(3) NOT NULL,
    "prochain_essai" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "echec_connexion_pkey" PRIMARY KEY ("cle")
);

-- CreateTable
CREATE TABLE "commune" (
    "insee" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "codes_postaux" TEXT[],

    CONSTRAINT "commune_pkey" PRIMARY KEY ("insee")
);

-- CreateTable
CREATE TABLE "aire_aoc" (
    "id" SERIAL NOT NULL,
    "commune_insee" TEXT COLLATE "C" NOT NULL,
    "depuis" DATE NOT NULL,
    "jusqua" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "aire_aoc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variete" (
    "code" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "aoc" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "variete_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "certification" (
    "code" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "campagne" (
    "annee" INTEGER NOT NULL,
    "debut" DATE NOT NULL,
    "calibre_minimum_aoc_mm" INTEGER NOT NULL DEFAULT 28,

    CONSTRAINT "campagne_pkey" PRIMARY KEY ("annee")
);

-- CreateTable
CREATE TABLE "producteur" (
    "code" TEXT COLLATE "C" NOT NULL,
    "raison_sociale" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "code_postal" TEXT NOT NULL,
    "ville" TEXT NOT NULL,
    "civilite" TEXT,
    "responsable_nom" TEXT NOT NULL,
    "responsable_prenom" TEXT NOT NULL,
    "courriel" TEXT,
    "telephone" TEXT,
    "siret" TEXT,
    "nom_public" BOOLEAN NOT NULL DEFAULT false,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "producteur_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "adhesion" (
    "numero" INTEGER NOT NULL,
    "producteur_code" TEXT COLLATE "C" NOT NULL,
    "date_adhesion" DATE NOT NULL,
    "date_sortie" DATE,
    "parts_sociales" INTEGER,

    CONSTRAINT "adhesion_pkey" PRIMARY KEY ("numero")
);

-- CreateTable
CREATE TABLE "certification_producteur" (
    "id" SERIAL NOT NULL,
    "producteur_code" TEXT COLLATE "C" NOT NULL,
    "certification_code" TEXT COLLATE "C" NOT NULL,
    "date_obtention" DATE NOT NULL,
    "date_fin" DATE,
    "numero" TEXT,
    "organisme" TEXT,

    CONSTRAINT "certification_producteur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verger" (
    "code" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "producteur_code" TEXT COLLATE "C" NOT NULL,
    "variete_code" TEXT COLLATE "C" NOT NULL,
    "commune_insee" TEXT COLLATE "C" NOT NULL,
    "superficie_m2" INTEGER NOT NULL,
    "arbres_par_hectare" INTEGER NOT NULL,
    "annee_plantation" INTEGER,
    "parcelle_identifiee" BOOLEAN,
    "parcelle_identifiee_le" DATE,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verger_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acteur" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "objet" TEXT NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "avant" JSONB,
    "apres" JSONB,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotence" (
    "utilisateur_id" INTEGER NOT NULL,
    "cle" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL,
    "resultat" JSON,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotence_pkey" PRIMARY KEY ("utilisateur_id","cle")
);

-- CreateTable
CREATE TABLE "calibre" (
    "id" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,
    "min_mm" INTEGER,
    "max_mm" INTEGER,

    CONSTRAINT "calibre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "type_produit" (
    "code" TEXT COLLATE "C" NOT NULL,
    "libelle" TEXT NOT NULL,
    "libelle_annexe_2b" TEXT NOT NULL,
    "livrable" BOOLEAN NOT NULL,

    CONSTRAINT "type_produit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "conditionnement" (
    "code" TEXT COLLATE "C" NOT NULL,
    "contenant" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "poids_grammes" INTEGER NOT NULL,

    CONSTRAINT "conditionnement_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "livraison" (
    "code" TEXT COLLATE "C" NOT NULL,
    "verger_code" TEXT COLLATE "C" NOT NULL,
    "producteur_code" TEXT COLLATE "C" NOT NULL,
    "adhesion_numero" INTEGER,
    "variete_code" TEXT COLLATE "C" NOT NULL,
    "commune_insee" TEXT COLLATE "C" NOT NULL,
    "date" DATE NOT NULL,
    "campagne_annee" INTEGER NOT NULL,
    "type_produit_code" TEXT COLLATE "C" NOT NULL,
    "quantite_grammes" INTEGER NOT NULL,
    "humidite_pour_mille" INTEGER,
    "etat" "etat_livraison" NOT NULL DEFAULT 'recue',
    "brouillon_calibrage" JSONB,
    "calibree_le" TIMESTAMPTZ(3),
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "livraison_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "lot" (
    "code" TEXT COLLATE "C" NOT NULL,
    "livraison_code" TEXT COLLATE "C" NOT NULL,
    "numero" INTEGER NOT NULL,
    "calibre_id" INTEGER NOT NULL,
    "variete_code" TEXT COLLATE "C" NOT NULL,
    "type_produit_code" TEXT COLLATE "C" NOT NULL,
    "date" DATE NOT NULL,
    "campagne_annee" INTEGER NOT NULL,
    "quantite_grammes" INTEGER NOT NULL,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ecart_calibrage" (
    "livraison_code" TEXT COLLATE "C" NOT NULL,
    "motif" "motif_ecart" NOT NULL,
    "quantite_grammes" INTEGER NOT NULL,

    CONSTRAINT "ecart_calibrage_pkey" PRIMARY KEY ("livraison_code","motif")
);

-- CreateIndex
CREATE UNIQUE INDEX "utilisateur_identifiant_key" ON "utilisateur"("identifiant");

-- CreateIndex
CREATE INDEX "session_utilisateur_id_idx" ON "session"("utilisateur_id");

-- CreateIndex
CREATE UNIQUE INDEX "aire_aoc_commune_insee_depuis_key" ON "aire_aoc"("commune_insee", "depuis");

-- CreateIndex
CREATE UNIQUE INDEX "variete_nom_key" ON "variete"("nom");

-- CreateIndex
CREATE UNIQUE INDEX "certification_nom_key" ON "certification"("nom");

-- CreateIndex
CREATE INDEX "producteur_raison_sociale_code_idx" ON "producteur"("raison_sociale", "code");

-- CreateIndex
CREATE INDEX "adhesion_producteur_code_date_adhesion_idx" ON "adhesion"("producteur_code", "date_adhesion");

-- CreateIndex
CREATE UNIQUE INDEX "certification_producteur_producteur_code_certification_code_key" ON "certification_producteur"("producteur_code", "certification_code", "date_obtention");

-- CreateIndex
CREATE INDEX "verger_producteur_code_code_idx" ON "verger"("producteur_code", "code");

-- CreateIndex
CREATE INDEX "verger_nom_code_idx" ON "verger"("nom", "code");

-- CreateIndex
CREATE INDEX "audit_objet_code_id_idx" ON "audit"("objet", "code", "id");

-- CreateIndex
CREATE INDEX "idempotence_cree_le_idx" ON "idempotence"("cree_le");

-- CreateIndex
CREATE UNIQUE INDEX "calibre_libelle_key" ON "calibre"("libelle");

-- CreateIndex
CREATE UNIQUE INDEX "type_produit_libelle_key" ON "type_produit"("libelle");

-- CreateIndex
CREATE UNIQUE INDEX "conditionnement_libelle_key" ON "conditionnement"("libelle");

-- CreateIndex
CREATE INDEX "livraison_date_code_idx" ON "livraison"("date" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "livraison_campagne_annee_date_code_idx" ON "livraison"("campagne_annee", "date" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "livraison_verger_code_date_idx" ON "livraison"("verger_code", "date" DESC);

-- CreateIndex
CREATE INDEX "livraison_producteur_code_date_idx" ON "livraison"("producteur_code", "date" DESC);

-- CreateIndex
CREATE INDEX "lot_date_code_idx" ON "lot"("date" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "lot_campagne_annee_date_code_idx" ON "lot"("campagne_annee", "date" DESC, "code" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "lot_livraison_code_calibre_id_key" ON "lot"("livraison_code", "calibre_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_livraison_code_numero_key" ON "lot"("livraison_code", "numero");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_utilisateur_id_fkey" FOREIGN KEY ("utilisateur_id") REFERENCES "utilisateur"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aire_aoc" ADD CONSTRAINT "aire_aoc_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "commune"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adhesion" ADD CONSTRAINT "adhesion_producteur_code_fkey" FOREIGN KEY ("producteur_code") REFERENCES "producteur"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_producteur" ADD CONSTRAINT "certification_producteur_producteur_code_fkey" FOREIGN KEY ("producteur_code") REFERENCES "producteur"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_producteur" ADD CONSTRAINT "certification_producteur_certification_code_fkey" FOREIGN KEY ("certification_code") REFERENCES "certification"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verger" ADD CONSTRAINT "verger_producteur_code_fkey" FOREIGN KEY ("producteur_code") REFERENCES "producteur"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verger" ADD CONSTRAINT "verger_variete_code_fkey" FOREIGN KEY ("variete_code") REFERENCES "variete"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verger" ADD CONSTRAINT "verger_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "commune"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotence" ADD CONSTRAINT "idempotence_utilisateur_id_fkey" FOREIGN KEY ("utilisateur_id") REFERENCES "utilisateur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_verger_code_fkey" FOREIGN KEY ("verger_code") REFERENCES "verger"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_producteur_code_fkey" FOREIGN KEY ("producteur_code") REFERENCES "producteur"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_adhesion_numero_fkey" FOREIGN KEY ("adhesion_numero") REFERENCES "adhesion"("numero") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_variete_code_fkey" FOREIGN KEY ("variete_code") REFERENCES "variete"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_commune_insee_fkey" FOREIGN KEY ("commune_insee") REFERENCES "commune"("insee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_campagne_annee_fkey" FOREIGN KEY ("campagne_annee") REFERENCES "campagne"("annee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "livraison" ADD CONSTRAINT "livraison_type_produit_code_fkey" FOREIGN KEY ("type_produit_code") REFERENCES "type_produit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_livraison_code_fkey" FOREIGN KEY ("livraison_code") REFERENCES "livraison"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_calibre_id_fkey" FOREIGN KEY ("calibre_id") REFERENCES "calibre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_variete_code_fkey" FOREIGN KEY ("variete_code") REFERENCES "variete"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_type_produit_code_fkey" FOREIGN KEY ("type_produit_code") REFERENCES "type_produit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_campagne_annee_fkey" FOREIGN KEY ("campagne_annee") REFERENCES "campagne"("annee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ecart_calibrage" ADD CONSTRAINT "ecart_calibrage_livraison_code_fkey" FOREIGN KEY ("livraison_code") REFERENCES "livraison"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Written by hand: what Prisma has no words for. The database refuses by itself what the use cases refuse politely.
-- SQLSTATE NX001 marks our own triggers: their message is a French sentence shown as it is.

-- How people search: without accents or capitals. The two-argument form of unaccent is the one that may be indexed.
CREATE FUNCTION public.sans_accents(texte text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, texte));

-- Forms of the codes (contract: a prefix and at least the digits shown).
ALTER TABLE producteur ADD CONSTRAINT producteur_code_forme CHECK (code ~ '^P([0-9]{3}|[1-9][0-9]{3,8})$');
ALTER TABLE verger     ADD CONSTRAINT verger_code_forme     CHECK (code ~ '^V([0-9]{3}|[1-9][0-9]{3,8})$');
ALTER TABLE livraison  ADD CONSTRAINT livraison_code_forme  CHECK (code ~ '^L([0-9]{4}|[1-9][0-9]{4,8})$');
ALTER TABLE lot        ADD CONSTRAINT lot_code_forme        CHECK (code = livraison_code || '-' || numero AND numero > 0);
ALTER TABLE commune    ADD CONSTRAINT commune_insee_forme   CHECK (insee ~ '^[0-9][0-9AB][0-9]{3}$');

-- The next free number is the largest given plus one: read from these indexes, whatever the number of rows.
CREATE INDEX producteur_rang_idx ON producteur ((substr(code, 2)::int) DESC);
CREATE INDEX verger_rang_idx     ON verger     ((substr(code, 2)::int) DESC);
CREATE INDEX livraison_rang_idx  ON livraison  ((substr(code, 2)::int) DESC);

-- Access
ALTER TABLE utilisateur ADD CONSTRAINT utilisateur_identifiant_forme CHECK (identifiant ~ '^[a-z0-9][a-z0-9._-]{1,39}$');
ALTER TABLE utilisateur ADD CONSTRAINT utilisateur_client_du_distributeur CHECK ((role = 'distributeur') = (client_code IS NOT NULL));
ALTER TABLE utilisateur ADD CONSTRAINT utilisateur_version_positive CHECK (version_session > 0);
ALTER TABLE echec_connexion ADD CONSTRAINT echec_connexion_positif CHECK (echecs > 0);

-- Supply
ALTER TABLE producteur ADD CONSTRAINT producteur_nomme CHECK (raison_sociale <> '' AND responsable_nom <> '');
ALTER TABLE producteur ADD CONSTRAINT producteur_inactif_motive CHECK (actif OR motif_inactivite IS NOT NULL);
ALTER TABLE verger ADD CONSTRAINT verger_inactif_motive CHECK (actif OR motif_inactivite IS NOT NULL);
ALTER TABLE verger ADD CONSTRAINT verger_mesures CHECK (superficie_m2 > 0 AND arbres_par_hectare > 0);
ALTER TABLE verger ADD CONSTRAINT verger_parcelle_datee CHECK (parcelle_identifiee_le IS NULL OR parcelle_identifiee);
ALTER TABLE adhesion ADD CONSTRAINT adhesion_numero_positif CHECK (numero > 0);
ALTER TABLE adhesion ADD CONSTRAINT adhesion_parts CHECK (parts_sociales IS NULL OR parts_sociales > 0);
ALTER TABLE adhesion ADD CONSTRAINT adhesion_dates CHECK (date_sortie IS NULL OR date_sortie > date_adhesion);
-- A producer is a member once at a time.
ALTER TABLE adhesion ADD CONSTRAINT adhesion_sans_chevauchement
  EXCLUDE USING gist (producteur_code WITH =, daterange(date_adhesion, date_sortie, '[)') WITH &&);
ALTER TABLE certification_producteur ADD CONSTRAINT certification_producteur_dates CHECK (date_fin IS NULL OR date_fin >= date_obtention);
ALTER TABLE aire_aoc ADD CONSTRAINT aire_aoc_dates CHECK (jusqua IS NULL OR jusqua > depuis);
-- A commune belongs to the area once at a time.
ALTER TABLE aire_aoc ADD CONSTRAINT aire_aoc_sans_chevauchement
  EXCLUDE USING gist (commune_insee WITH =, daterange(depuis, jusqua, '[)') WITH &&);
ALTER TABLE campagne ADD CONSTRAINT campagne_debut CHECK (extract(year FROM debut) = annee);
ALTER TABLE campagne ADD CONSTRAINT campagne_calibre CHECK (calibre_minimum_aoc_mm BETWEEN 1 AND 60);

-- Certifications belong to members (case, dossier 1; invariant I12).
CREATE FUNCTION certification_adherent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM adhesion WHERE producteur_code = NEW.producteur_code) THEN
    RAISE EXCEPTION 'Les certifications sont suivies pour les adhérents seulement : enregistrez d’abord l’adhésion.'
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certification_adherent BEFORE INSERT OR UPDATE ON certification_producteur
  FOR EACH ROW EXECUTE FUNCTION certification_adherent();

-- Deliveries and lots
ALTER TABLE calibre ADD CONSTRAINT calibre_bornes CHECK (min_mm IS NOT NULL OR max_mm IS NOT NULL);
ALTER TABLE calibre ADD CONSTRAINT calibre_ordre CHECK (min_mm < max_mm);
ALTER TABLE conditionnement ADD CONSTRAINT conditionnement_poids CHECK (poids_grammes > 0);
ALTER TABLE livraison ADD CONSTRAINT livraison_quantite CHECK (quantite_grammes BETWEEN 1 AND 100000000);
ALTER TABLE livraison ADD CONSTRAINT livraison_humidite CHECK (humidite_pour_mille BETWEEN 0 AND 1000);
-- Kernels are made here, never delivered (case, dossier 1).
ALTER TABLE livraison ADD CONSTRAINT livraison_entiere CHECK (type_produit_code IN ('ENTIERE_FRAICHE', 'ENTIERE_SECHE'));
ALTER TABLE livraison ADD CONSTRAINT livraison_calibree CHECK ((etat = 'calibree') = (calibree_le IS NOT NULL));
ALTER TABLE lot ADD CONSTRAINT lot_quantite CHECK (quantite_grammes >= 0);
ALTER TABLE ecart_calibrage ADD CONSTRAINT ecart_quantite CHECK (quantite_grammes > 0);

-- Invariant I1: lots plus écarts of a calibrated delivery weigh exactly what was delivered; an uncalibrated one has
-- neither. Checked at COMMIT, on the locked delivery, so that no two writers can pass each other.
CREATE FUNCTION equilibre_livraison() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_livraison livraison%ROWTYPE;
  reparti bigint;
BEGIN
  IF TG_TABLE_NAME = 'livraison' THEN
    SELECT * INTO la_livraison FROM livraison WHERE code = NEW.code FOR UPDATE;
  ELSE
    SELECT * INTO la_livraison FROM livraison
      WHERE code = CASE WHEN TG_OP = 'DELETE' THEN OLD.livraison_code ELSE NEW.livraison_code END FOR UPDATE;
  END IF;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce((SELECT sum(quantite_grammes) FROM lot WHERE livraison_code = la_livraison.code), 0)
       + coalesce((SELECT sum(quantite_grammes) FROM ecart_calibrage WHERE livraison_code = la_livraison.code), 0)
    INTO reparti;
  IF la_livraison.etat = 'calibree' AND reparti <> la_livraison.quantite_grammes THEN
    RAISE EXCEPTION 'La livraison % pèse % g et sa fiche en répartit % : corrigez la fiche de calibrage.',
      la_livraison.code, la_livraison.quantite_grammes, reparti USING ERRCODE = 'NX001';
  ELSIF la_livraison.etat <> 'calibree' AND reparti <> 0 THEN
    RAISE EXCEPTION 'La livraison % n’est pas calibrée : elle ne peut pas porter de lots.', la_livraison.code
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER equilibre_livraison AFTER INSERT OR UPDATE ON livraison
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION equilibre_livraison();
CREATE CONSTRAINT TRIGGER equilibre_lot AFTER INSERT OR UPDATE OR DELETE ON lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION equilibre_livraison();
CREATE CONSTRAINT TRIGGER equilibre_ecart AFTER INSERT OR UPDATE OR DELETE ON ecart_calibrage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION equilibre_livraison();

-- A lot or an écart never passes to another delivery: the balance above looks at one delivery at a time.
CREATE FUNCTION livraison_constante() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un lot garde sa livraison, son numéro et son calibre, un écart sa livraison : corrigez plutôt la fiche de calibrage.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER lot_livraison_constante BEFORE UPDATE OF code, livraison_code, numero, calibre_id ON lot
  FOR EACH ROW WHEN ((OLD.code, OLD.livraison_code, OLD.numero, OLD.calibre_id) IS DISTINCT FROM
                     (NEW.code, NEW.livraison_code, NEW.numero, NEW.calibre_id))
  EXECUTE FUNCTION livraison_constante();
CREATE TRIGGER ecart_livraison_constante BEFORE UPDATE OF livraison_code ON ecart_calibrage
  FOR EACH ROW WHEN (OLD.livraison_code <> NEW.livraison_code) EXECUTE FUNCTION livraison_constante();

-- Invariant I11: a delivery's membership is its producer's and was in force on its day. Both sides look, each on a
-- locked row: a delivery (the foreign key alone would let the dates move under it), and a correction of the register.
CREATE FUNCTION livraison_sous_adhesion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  l_adhesion adhesion%ROWTYPE;
BEGIN
  SELECT * INTO l_adhesion FROM adhesion WHERE numero = NEW.adhesion_numero FOR SHARE;
  IF l_adhesion.producteur_code <> NEW.producteur_code
     OR NEW.date < l_adhesion.date_adhesion OR NEW.date >= l_adhesion.date_sortie THEN
    RAISE EXCEPTION 'L’adhésion numéro % ne couvre pas la livraison % de ce jour : relisez le registre, puis recommencez.',
      NEW.adhesion_numero, NEW.code USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER livraison_sous_adhesion BEFORE INSERT OR UPDATE OF adhesion_numero, producteur_code, date ON livraison
  FOR EACH ROW WHEN (NEW.adhesion_numero IS NOT NULL) EXECUTE FUNCTION livraison_sous_adhesion();
CREATE FUNCTION adhesion_des_livraisons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM livraison WHERE producteur_code = OLD.producteur_code AND adhesion_numero = NEW.numero
             AND (producteur_code <> NEW.producteur_code OR date < NEW.date_adhesion OR date >= NEW.date_sortie)) THEN
    RAISE EXCEPTION 'Des livraisons ont été reçues sous cette adhésion hors de ces dates : elles gardent l’adhésion de leur jour, relisez les dates.'
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER adhesion_des_livraisons AFTER UPDATE ON adhesion
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION adhesion_des_livraisons();

-- Invariant I11: a lot is of its delivery's variety, day and campaign; it is of its type until it is transformed.
CREATE FUNCTION lot_de_sa_livraison() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM livraison WHERE code = NEW.livraison_code AND variete_code = NEW.variete_code
                 AND date = NEW.date AND campagne_annee = NEW.campagne_annee AND type_produit_code = NEW.type_produit_code) THEN
    RAISE EXCEPTION 'Le lot % ne correspond pas à sa livraison.', NEW.code USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lot_de_sa_livraison BEFORE INSERT OR UPDATE ON lot
  FOR EACH ROW EXECUTE FUNCTION lot_de_sa_livraison();
CREATE FUNCTION livraison_de_ses_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM lot WHERE livraison_code = NEW.code AND (variete_code <> NEW.variete_code OR date <> NEW.date
             OR campagne_annee <> NEW.campagne_annee OR type_produit_code <> NEW.type_produit_code)) THEN
    RAISE EXCEPTION 'La livraison % a déjà donné des lots : ses caractéristiques ne changent plus.', NEW.code
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER livraison_de_ses_lots BEFORE UPDATE ON livraison
  FOR EACH ROW EXECUTE FUNCTION livraison_de_ses_lots();

-- Row triggers do not see a TRUNCATE.
CREATE FUNCTION jamais_vide() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'La table % ne se vide pas.', TG_TABLE_NAME USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER livraison_jamais_vide BEFORE TRUNCATE ON livraison FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER lot_jamais_vide BEFORE TRUNCATE ON lot FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER ecart_jamais_vide BEFORE TRUNCATE ON ecart_calibrage FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();

-- The audit is written once (fiabilite.md rule 9).
CREATE FUNCTION audit_en_ajout_seul() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Le journal des changements ne se modifie pas.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER audit_en_ajout_seul BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION audit_en_ajout_seul();
CREATE TRIGGER audit_jamais_vide BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_en_ajout_seul();
