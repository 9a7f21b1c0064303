-- Issue 3: a campaign's parameters and its closing, what a delivery keeps of its orchard for the further AOC rules,
-- and weighings.

-- AlterTable
ALTER TABLE "campagne" ADD COLUMN     "cloturee_le" TIMESTAMPTZ(3),
ADD COLUMN     "plafond_non_adherents_pour_mille" INTEGER NOT NULL DEFAULT 200,
ADD COLUMN     "regles_aoc" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable: what earlier deliveries keep of their orchard is what it is today, the only thing known.
ALTER TABLE "livraison" ADD COLUMN     "annee_plantation" INTEGER,
ADD COLUMN     "arbres_par_hectare" INTEGER,
ADD COLUMN     "motif_depassement" TEXT,
ADD COLUMN     "parcelle_identifiee" BOOLEAN,
ADD COLUMN     "parcelle_identifiee_le" DATE,
ADD COLUMN     "superficie_m2" INTEGER;
UPDATE livraison l SET annee_plantation = v.annee_plantation, arbres_par_hectare = v.arbres_par_hectare,
  parcelle_identifiee = v.parcelle_identifiee, parcelle_identifiee_le = v.parcelle_identifiee_le,
  superficie_m2 = v.superficie_m2
FROM verger v WHERE v.code = l.verger_code;
-- The balance trigger is deferred: what it still has to say is said before the table changes again.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "livraison" ALTER COLUMN "arbres_par_hectare" SET NOT NULL,
ALTER COLUMN "superficie_m2" SET NOT NULL;

-- CreateTable
CREATE TABLE "pesee" (
    "livraison_code" TEXT COLLATE "C" NOT NULL,
    "numero" INTEGER NOT NULL,
    "brut_grammes" INTEGER NOT NULL,
    "tare_grammes" INTEGER NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pesee_pkey" PRIMARY KEY ("livraison_code","numero")
);

-- AddForeignKey
ALTER TABLE "pesee" ADD CONSTRAINT "pesee_livraison_code_fkey" FOREIGN KEY ("livraison_code") REFERENCES "livraison"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Written by hand

ALTER TABLE campagne ADD CONSTRAINT campagne_plafond CHECK (plafond_non_adherents_pour_mille BETWEEN 0 AND 1000);
ALTER TABLE campagne ADD CONSTRAINT campagne_regles CHECK (regles_aoc <@ ARRAY['DENSITE', 'PARCELLE', 'RENDEMENT']);
ALTER TABLE livraison ADD CONSTRAINT livraison_verger_mesures CHECK (superficie_m2 > 0 AND arbres_par_hectare > 0);
ALTER TABLE livraison ADD CONSTRAINT livraison_parcelle_datee CHECK (parcelle_identifiee_le IS NULL OR parcelle_identifiee);
ALTER TABLE livraison ADD CONSTRAINT livraison_depassement CHECK (motif_depassement <> '');
ALTER TABLE pesee ADD CONSTRAINT pesee_numero CHECK (numero > 0);
ALTER TABLE pesee ADD CONSTRAINT pesee_poids CHECK (tare_grammes >= 0 AND brut_grammes > tare_grammes);

-- The share of non-members is asked for at each delivery of theirs: read from this index alone.
CREATE INDEX livraison_non_adherents_idx ON livraison (campagne_annee) INCLUDE (quantite_grammes)
  WHERE adhesion_numero IS NULL;

-- A weighed delivery weighs what its weighings say (a delivery typed by its net weight has none), and one that is
-- open has been weighed at least once. Checked at COMMIT, on the locked delivery.
CREATE FUNCTION poids_des_pesees() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_livraison livraison%ROWTYPE;
  pese bigint;
BEGIN
  IF TG_TABLE_NAME = 'livraison' THEN
    SELECT * INTO la_livraison FROM livraison WHERE code = NEW.code FOR UPDATE;
  ELSE
    SELECT * INTO la_livraison FROM livraison
      WHERE code = CASE WHEN TG_OP = 'DELETE' THEN OLD.livraison_code ELSE NEW.livraison_code END FOR UPDATE;
  END IF;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT sum(brut_grammes - tare_grammes) INTO pese FROM pesee WHERE livraison_code = la_livraison.code;
  IF pese IS NOT NULL AND pese <> la_livraison.quantite_grammes THEN
    RAISE EXCEPTION 'La livraison % pèse % g et ses pesées en comptent % : corrigez les pesées.',
      la_livraison.code, la_livraison.quantite_grammes, pese USING ERRCODE = 'NX001';
  ELSIF pese IS NULL AND la_livraison.etat = 'ouverte' THEN
    RAISE EXCEPTION 'La livraison % est ouverte sans aucune pesée : pesez une première remorque.', la_livraison.code
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER poids_livraison AFTER INSERT OR UPDATE OF quantite_grammes, etat ON livraison
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION poids_des_pesees();
CREATE CONSTRAINT TRIGGER poids_pesee AFTER INSERT OR UPDATE OR DELETE ON pesee
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION poids_des_pesees();
CREATE TRIGGER pesee_livraison_constante BEFORE UPDATE OF livraison_code ON pesee
  FOR EACH ROW WHEN (OLD.livraison_code <> NEW.livraison_code) EXECUTE FUNCTION livraison_constante();
CREATE TRIGGER pesee_jamais_vide BEFORE TRUNCATE ON pesee FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();

-- A closed campaign takes no delivery and lets none go, nor any other change of what it received. The campaign's row
-- is locked as the foreign key would lock it, so that a closing and a delivery cannot pass each other.
CREATE FUNCTION campagne_ouverte() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  annees int[] := CASE WHEN TG_OP = 'UPDATE' THEN ARRAY[OLD.campagne_annee, NEW.campagne_annee]
                       ELSE ARRAY[NEW.campagne_annee] END;
  close int;
BEGIN
  PERFORM FROM campagne WHERE annee = ANY (annees) ORDER BY annee FOR KEY SHARE;
  SELECT annee INTO close FROM campagne WHERE annee = ANY (annees) AND cloturee_le IS NOT NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'La campagne %-% est close : demandez à la direction de la rouvrir.', close, close + 1
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER livraison_campagne_ouverte BEFORE INSERT OR UPDATE ON livraison
  FOR EACH ROW EXECUTE FUNCTION campagne_ouverte();

-- What a delivery of a closed campaign became stays as well: its lots, écarts and weighings.
CREATE FUNCTION campagne_de_la_livraison_ouverte() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  close int;
BEGIN
  SELECT c.annee INTO close FROM livraison l JOIN campagne c ON c.annee = l.campagne_annee
    WHERE l.code = CASE WHEN TG_OP = 'DELETE' THEN OLD.livraison_code ELSE NEW.livraison_code END
      AND c.cloturee_le IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'La campagne %-% est close : demandez à la direction de la rouvrir.', close, close + 1
      USING ERRCODE = 'NX001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER lot_campagne_ouverte BEFORE INSERT OR UPDATE OR DELETE ON lot
  FOR EACH ROW EXECUTE FUNCTION campagne_de_la_livraison_ouverte();
CREATE TRIGGER ecart_campagne_ouverte BEFORE INSERT OR UPDATE OR DELETE ON ecart_calibrage
  FOR EACH ROW EXECUTE FUNCTION campagne_de_la_livraison_ouverte();
CREATE TRIGGER pesee_campagne_ouverte BEFORE INSERT OR UPDATE OR DELETE ON pesee
  FOR EACH ROW EXECUTE FUNCTION campagne_de_la_livraison_ouverte();
