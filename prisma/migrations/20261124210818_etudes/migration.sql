-- CreateTable
CREATE TABLE "etude" (
    "code" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "origine_code" TEXT COLLATE "C",
    "auteur" TEXT NOT NULL,
    "telephone_centimes" BIGINT NOT NULL,
    "telephone_commercial_centimes" BIGINT NOT NULL,
    "telephone_administratif_centimes" BIGINT NOT NULL,
    "telephone_production_centimes" BIGINT NOT NULL,
    "internet_centimes" BIGINT NOT NULL,
    "internet_commercial_centimes" BIGINT NOT NULL,
    "internet_administratif_centimes" BIGINT NOT NULL,
    "internet_production_centimes" BIGINT NOT NULL,
    "ventes_centimes" BIGINT NOT NULL,
    "hebergement_centimes" BIGINT NOT NULL,
    "haut_debit_mensuel_centimes" BIGINT NOT NULL,
    "gain_telephone_dix_milliemes" INTEGER NOT NULL,
    "part_chiffre_affaires_dix_milliemes" INTEGER NOT NULL,
    "taux_actuel_dix_milliemes" INTEGER NOT NULL,
    "taux_autres_minimum_dix_milliemes" INTEGER NOT NULL,
    "taux_autres_maximum_dix_milliemes" INTEGER NOT NULL,
    "surcout_retenu_centimes" BIGINT,
    "part_porteuse_dix_milliemes" INTEGER,
    "nombre_porteurs" INTEGER,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifiee_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "etude_pkey" PRIMARY KEY ("code")
);

-- AddForeignKey
ALTER TABLE "etude" ADD CONSTRAINT "etude_origine_code_fkey" FOREIGN KEY ("origine_code") REFERENCES "etude"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------------
-- Written by hand

ALTER TABLE etude ADD CONSTRAINT etude_code_forme CHECK (code ~ '^E([0-9]{3}|[1-9][0-9]{3,8})$');
CREATE INDEX etude_rang_idx ON etude ((substr(code, 2)::int) DESC);
ALTER TABLE etude ADD CONSTRAINT etude_nommee CHECK (nom <> '' AND auteur <> '');
ALTER TABLE etude ADD CONSTRAINT etude_inactive_motivee CHECK (actif = (motif_inactivite IS NULL));
ALTER TABLE etude ADD CONSTRAINT etude_origine_autre CHECK (origine_code <> code);

-- Inputs that give a study: whatever the screen and the use cases let through.
ALTER TABLE etude ADD CONSTRAINT etude_telephone_reparti CHECK (
  telephone_centimes = telephone_commercial_centimes + telephone_administratif_centimes + telephone_production_centimes
  AND least(telephone_commercial_centimes, telephone_administratif_centimes, telephone_production_centimes) >= 0);
ALTER TABLE etude ADD CONSTRAINT etude_internet_reparti CHECK (
  internet_centimes = internet_commercial_centimes + internet_administratif_centimes + internet_production_centimes
  AND least(internet_commercial_centimes, internet_administratif_centimes, internet_production_centimes) >= 0);
ALTER TABLE etude ADD CONSTRAINT etude_montants CHECK (
  ventes_centimes > 0 AND least(hebergement_centimes, haut_debit_mensuel_centimes, surcout_retenu_centimes) >= 0
  AND greatest(telephone_centimes, internet_centimes, ventes_centimes, hebergement_centimes, haut_debit_mensuel_centimes,
    surcout_retenu_centimes) <= 10000000000);
ALTER TABLE etude ADD CONSTRAINT etude_taux CHECK (
  gain_telephone_dix_milliemes BETWEEN 0 AND 10000 AND part_chiffre_affaires_dix_milliemes BETWEEN 1 AND 10000
  AND taux_actuel_dix_milliemes BETWEEN 0 AND 10000
  AND 0 <= taux_autres_minimum_dix_milliemes AND taux_autres_minimum_dix_milliemes <= taux_autres_maximum_dix_milliemes
  AND taux_autres_maximum_dix_milliemes <= 10000);
ALTER TABLE etude ADD CONSTRAINT etude_partage CHECK (
  num_nonnulls(part_porteuse_dix_milliemes, nombre_porteurs) <= 1
  AND part_porteuse_dix_milliemes BETWEEN part_chiffre_affaires_dix_milliemes AND 10000 IS NOT FALSE
  AND nombre_porteurs BETWEEN 1 AND 10000 IS NOT FALSE);

CREATE TRIGGER etude_jamais_vide BEFORE TRUNCATE ON etude FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
