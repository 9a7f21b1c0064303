-- Issue 4: clients, orders, what changes a lot in store (transformations, movements), locks and recalls.

-- CreateEnum
CREATE TYPE "type_transformation" AS ENUM ('SECHAGE', 'CASSAGE');

-- CreateEnum
CREATE TYPE "motif_mouvement" AS ENUM ('INVENTAIRE', 'POURRITURE', 'ECHANTILLON', 'DON', 'SECHAGE', 'RETOUR');

-- CreateEnum
CREATE TYPE "categorie_client" AS ENUM ('GROSSISTE', 'GRANDE_DISTRIBUTION', 'METIER_DE_BOUCHE', 'AUTRE');

-- DropIndex
DROP INDEX "lot_livraison_code_calibre_id_key";

-- DropIndex
DROP INDEX "lot_livraison_code_numero_key";

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "ascendants" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "engage_grammes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "expedie_grammes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mouvement_grammes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "transformation_code" TEXT COLLATE "C",
ADD COLUMN     "transforme_grammes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "transformation" (
    "code" TEXT COLLATE "C" NOT NULL,
    "lot_code" TEXT COLLATE "C" NOT NULL,
    "type" "type_transformation" NOT NULL,
    "date" DATE NOT NULL,
    "entree_grammes" INTEGER NOT NULL,
    "sortie_grammes" INTEGER NOT NULL,
    "motif_perte" "motif_ecart" NOT NULL,
    "humidite_pour_mille" INTEGER,
    "date_annulation" DATE,
    "motif_annulation" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transformation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "mouvement" (
    "id" SERIAL NOT NULL,
    "lot_code" TEXT COLLATE "C" NOT NULL,
    "motif" "motif_mouvement" NOT NULL,
    "date" DATE NOT NULL,
    "quantite_grammes" INTEGER NOT NULL,
    "commande_numero" TEXT COLLATE "C",
    "commentaire" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mouvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocage" (
    "id" SERIAL NOT NULL,
    "lot_code" TEXT COLLATE "C",
    "livraison_code" TEXT COLLATE "C",
    "verger_code" TEXT COLLATE "C",
    "producteur_code" TEXT COLLATE "C",
    "depuis" DATE,
    "jusqua" DATE,
    "motif" TEXT NOT NULL,
    "rappel_code" TEXT COLLATE "C",
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leve_le" TIMESTAMPTZ(3),
    "motif_levee" TEXT,

    CONSTRAINT "blocage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rappel" (
    "code" TEXT COLLATE "C" NOT NULL,
    "cible_type" TEXT NOT NULL,
    "cible_code" TEXT COLLATE "C" NOT NULL,
    "exercice" BOOLEAN NOT NULL,
    "motif" TEXT NOT NULL,
    "lance_le" TIMESTAMPTZ(3) NOT NULL,
    "duree_ms" INTEGER NOT NULL,
    "acteur" TEXT NOT NULL,
    "contenu" JSON NOT NULL,
    "empreinte" TEXT NOT NULL,

    CONSTRAINT "rappel_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "client" (
    "id" TEXT COLLATE "C" NOT NULL,
    "nom" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "code_postal" TEXT NOT NULL,
    "ville" TEXT NOT NULL,
    "responsable_achats" TEXT NOT NULL,
    "courriel" TEXT,
    "telephone" TEXT,
    "siret" TEXT,
    "categorie" "categorie_client" NOT NULL,
    "distributeur" BOOLEAN NOT NULL DEFAULT false,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commande" (
    "numero" TEXT COLLATE "C" NOT NULL,
    "client_id" TEXT COLLATE "C" NOT NULL,
    "lot_code" TEXT COLLATE "C" NOT NULL,
    "date_commande" DATE NOT NULL,
    "campagne_annee" INTEGER NOT NULL,
    "prix_ht_dix_milliemes" INTEGER,
    "poids_grammes" INTEGER NOT NULL,
    "reference_client" TEXT,
    "date_souhaitee" DATE,
    "lieu_livraison" TEXT,
    "transporteur" TEXT,
    "date_conditionnement" DATE,
    "date_envoi" DATE,
    "date_annulation" DATE,
    "motif_annulation" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commande_pkey" PRIMARY KEY ("numero")
);

-- CreateTable
CREATE TABLE "ligne_commande" (
    "commande_numero" TEXT COLLATE "C" NOT NULL,
    "conditionnement_code" TEXT COLLATE "C" NOT NULL,
    "rang" INTEGER NOT NULL,
    "quantite" INTEGER NOT NULL,

    CONSTRAINT "ligne_commande_pkey" PRIMARY KEY ("commande_numero","conditionnement_code")
);

-- CreateIndex
CREATE INDEX "transformation_lot_code_idx" ON "transformation"("lot_code");

-- CreateIndex
CREATE INDEX "mouvement_lot_code_id_idx" ON "mouvement"("lot_code", "id");

-- CreateIndex
CREATE INDEX "mouvement_commande_numero_idx" ON "mouvement"("commande_numero");

-- CreateIndex
CREATE INDEX "client_nom_id_idx" ON "client"("nom", "id");

-- CreateIndex
CREATE INDEX "commande_lot_code_idx" ON "commande"("lot_code");

-- CreateIndex
CREATE UNIQUE INDEX "lot_transformation_code_key" ON "lot"("transformation_code");

-- CreateIndex
CREATE INDEX "lot_livraison_code_numero_idx" ON "lot"("livraison_code", "numero");

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_transformation_code_fkey" FOREIGN KEY ("transformation_code") REFERENCES "transformation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transformation" ADD CONSTRAINT "transformation_lot_code_fkey" FOREIGN KEY ("lot_code") REFERENCES "lot"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mouvement" ADD CONSTRAINT "mouvement_lot_code_fkey" FOREIGN KEY ("lot_code") REFERENCES "lot"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mouvement" ADD CONSTRAINT "mouvement_commande_numero_fkey" FOREIGN KEY ("commande_numero") REFERENCES "commande"("numero") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocage" ADD CONSTRAINT "blocage_lot_code_fkey" FOREIGN KEY ("lot_code") REFERENCES "lot"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocage" ADD CONSTRAINT "blocage_livraison_code_fkey" FOREIGN KEY ("livraison_code") REFERENCES "livraison"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocage" ADD CONSTRAINT "blocage_verger_code_fkey" FOREIGN KEY ("verger_code") REFERENCES "verger"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocage" ADD CONSTRAINT "blocage_producteur_code_fkey" FOREIGN KEY ("producteur_code") REFERENCES "producteur"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocage" ADD CONSTRAINT "blocage_rappel_code_fkey" FOREIGN KEY ("rappel_code") REFERENCES "rappel"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commande" ADD CONSTRAINT "commande_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commande" ADD CONSTRAINT "commande_lot_code_fkey" FOREIGN KEY ("lot_code") REFERENCES "lot"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commande" ADD CONSTRAINT "commande_campagne_annee_fkey" FOREIGN KEY ("campagne_annee") REFERENCES "campagne"("annee") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ligne_commande" ADD CONSTRAINT "ligne_commande_commande_numero_fkey" FOREIGN KEY ("commande_numero") REFERENCES "commande"("numero") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ligne_commande" ADD CONSTRAINT "ligne_commande_conditionnement_code_fkey" FOREIGN KEY ("conditionnement_code") REFERENCES "conditionnement"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Written by hand

-- Forms of the codes.
ALTER TABLE client ADD CONSTRAINT client_id_forme CHECK (id ~ '^[a-z]{4}([0-9]{5}|[1-9][0-9]{5,8})$');
ALTER TABLE commande ADD CONSTRAINT commande_numero_forme CHECK (numero ~ '^([0-9]{5}|[1-9][0-9]{5,8})$' AND numero::int > 0);
ALTER TABLE transformation ADD CONSTRAINT transformation_code_forme CHECK (code ~ '^T([0-9]{4}|[1-9][0-9]{4,8})$');
ALTER TABLE rappel ADD CONSTRAINT rappel_code_forme CHECK (code ~ '^R([0-9]{4}|[1-9][0-9]{4,8})$');
CREATE INDEX transformation_rang_idx ON transformation ((substr(code, 2)::int) DESC);
CREATE INDEX rappel_rang_idx ON rappel ((substr(code, 2)::int) DESC);
CREATE INDEX client_rang_idx ON client ((substr(id, 5)::int) DESC);
CREATE INDEX client_recherche_idx ON client USING gin (sans_accents(nom) gin_trgm_ops);
-- Orders are listed by number, the last first: `100213` comes after `99999`.
CREATE INDEX commande_rang_idx ON commande ((numero::int) DESC);
CREATE INDEX commande_campagne_idx ON commande (campagne_annee, (numero::int) DESC);
CREATE INDEX commande_client_idx ON commande (client_id, (numero::int) DESC);
-- « En souffrance »: what the staff and the web service look at all day.
CREATE INDEX commande_en_cours_idx ON commande (client_id, (numero::int)) WHERE date_envoi IS NULL AND date_annulation IS NULL;
CREATE INDEX commande_a_conditionner_idx ON commande ((numero::int)) WHERE date_conditionnement IS NULL AND date_annulation IS NULL;

-- Values
ALTER TABLE client ADD CONSTRAINT client_nomme CHECK (nom <> '' AND responsable_achats <> '');
ALTER TABLE client ADD CONSTRAINT client_inactif_motive CHECK (actif OR motif_inactivite IS NOT NULL);
ALTER TABLE commande ADD CONSTRAINT commande_poids CHECK (poids_grammes BETWEEN 1 AND 100000000);
ALTER TABLE commande ADD CONSTRAINT commande_prix CHECK (prix_ht_dix_milliemes > 0);
-- Invariant I5.
ALTER TABLE commande ADD CONSTRAINT commande_dates CHECK (
  date_conditionnement >= date_commande AND (date_envoi IS NULL OR (date_conditionnement IS NOT NULL AND date_envoi >= date_conditionnement))
  OR date_conditionnement IS NULL AND date_envoi IS NULL);
ALTER TABLE commande ADD CONSTRAINT commande_annulee CHECK ((date_annulation IS NULL) = (motif_annulation IS NULL) AND (date_annulation IS NULL OR date_envoi IS NULL));
ALTER TABLE ligne_commande ADD CONSTRAINT ligne_commande_quantite CHECK (quantite > 0 AND rang > 0);
ALTER TABLE transformation ADD CONSTRAINT transformation_poids CHECK (sortie_grammes > 0 AND sortie_grammes <= entree_grammes);
ALTER TABLE transformation ADD CONSTRAINT transformation_humidite CHECK (humidite_pour_mille BETWEEN 0 AND 1000);
ALTER TABLE transformation ADD CONSTRAINT transformation_annulee CHECK ((date_annulation IS NULL) = (motif_annulation IS NULL));
ALTER TABLE mouvement ADD CONSTRAINT mouvement_signe CHECK (CASE motif WHEN 'INVENTAIRE' THEN quantite_grammes <> 0
  WHEN 'RETOUR' THEN quantite_grammes > 0 ELSE quantite_grammes < 0 END);
ALTER TABLE mouvement ADD CONSTRAINT mouvement_retour CHECK ((motif = 'RETOUR') = (commande_numero IS NOT NULL));
ALTER TABLE blocage ADD CONSTRAINT blocage_une_cible CHECK (
  num_nonnulls(lot_code, livraison_code, verger_code, producteur_code, depuis) = 1 AND (depuis IS NULL) = (jusqua IS NULL) AND jusqua >= depuis IS NOT FALSE);
ALTER TABLE blocage ADD CONSTRAINT blocage_motive CHECK (motif <> '' AND (leve_le IS NULL) = (motif_levee IS NULL));
CREATE INDEX blocage_en_vigueur_idx ON blocage (id) WHERE leve_le IS NULL;
ALTER TABLE rappel ADD CONSTRAINT rappel_cible CHECK (cible_type IN ('lot', 'livraison', 'verger', 'producteur'));

-- A lot of the sheet has its number and its calibre in its delivery; one that was made of another has neither.
CREATE UNIQUE INDEX lot_livraison_calibre_key ON lot (livraison_code, calibre_id) WHERE transformation_code IS NULL;
CREATE UNIQUE INDEX lot_livraison_numero_key ON lot (livraison_code, numero) WHERE transformation_code IS NULL;
ALTER TABLE lot DROP CONSTRAINT lot_code_forme;
ALTER TABLE lot ADD CONSTRAINT lot_code_forme CHECK (code = coalesce(transformation_code, livraison_code) || '-' || numero AND numero > 0);

-- Invariant I2: a lot never gives more than it has. Refused in words by the trigger below, and by these in any case.
ALTER TABLE lot ADD CONSTRAINT lot_disponible CHECK (quantite_grammes + mouvement_grammes - engage_grammes - transforme_grammes >= 0);
ALTER TABLE lot ADD CONSTRAINT lot_compteurs CHECK (expedie_grammes BETWEEN 0 AND engage_grammes AND transforme_grammes >= 0);
-- What a client on the telephone can be offered: oldest first.
CREATE INDEX lot_offre_idx ON lot (variete_code, type_produit_code, calibre_id, date, code)
  WHERE quantite_grammes + mouvement_grammes - engage_grammes - transforme_grammes > 0;

-- Closing a campaign keeps what came in; what is left of it goes on being sold (docs/decisions/0018).
CREATE OR REPLACE FUNCTION campagne_de_la_livraison_ouverte() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  close int;
BEGIN
  IF TG_TABLE_NAME = 'lot' AND TG_OP <> 'DELETE' THEN
    IF NEW.transformation_code IS NOT NULL THEN RETURN NEW; END IF;
  END IF;
  SELECT c.annee INTO close FROM livraison l JOIN campagne c ON c.annee = l.campagne_annee
    WHERE l.code = CASE WHEN TG_OP = 'DELETE' THEN OLD.livraison_code ELSE NEW.livraison_code END
      AND c.cloturee_le IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'La campagne %-% est close : demandez à la direction de la rouvrir.', close, close + 1
      USING ERRCODE = 'NX001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER lot_campagne_ouverte ON lot;
CREATE TRIGGER lot_campagne_ouverte BEFORE INSERT OR UPDATE OF quantite_grammes OR DELETE ON lot
  FOR EACH ROW EXECUTE FUNCTION campagne_de_la_livraison_ouverte();

-- Invariant I1 again: what was made of a lot is no part of what the sheet shared out.
CREATE OR REPLACE FUNCTION equilibre_livraison() RETURNS trigger LANGUAGE plpgsql AS $$
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
  SELECT coalesce((SELECT sum(quantite_grammes) FROM lot WHERE livraison_code = la_livraison.code AND transformation_code IS NULL), 0)
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
-- An order only moves the counters of its lot: the sheet has no say in it.
DROP TRIGGER equilibre_lot ON lot;
CREATE CONSTRAINT TRIGGER equilibre_lot AFTER INSERT OR UPDATE OF quantite_grammes OR DELETE ON lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION equilibre_livraison();

DROP TRIGGER lot_livraison_constante ON lot;
CREATE TRIGGER lot_livraison_constante BEFORE UPDATE OF code, livraison_code, transformation_code, numero, calibre_id ON lot
  FOR EACH ROW WHEN ((OLD.code, OLD.livraison_code, OLD.transformation_code, OLD.numero, OLD.calibre_id) IS DISTINCT FROM
                     (NEW.code, NEW.livraison_code, NEW.transformation_code, NEW.numero, NEW.calibre_id))
  EXECUTE FUNCTION livraison_constante();

-- Invariant I11: a lot is of its delivery's variety, day and campaign; of its type too, until a transformation gives it
-- another: fresh nuts become dry ones, any nuts become kernels. Its parent's calibre is its own.
CREATE OR REPLACE FUNCTION lot_de_sa_livraison() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_livraison livraison%ROWTYPE;
  la_transformation transformation%ROWTYPE;
  parent lot%ROWTYPE;
BEGIN
  SELECT * INTO la_livraison FROM livraison WHERE code = NEW.livraison_code;
  IF NEW.transformation_code IS NOT NULL THEN
    SELECT * INTO la_transformation FROM transformation WHERE code = NEW.transformation_code;
    SELECT * INTO parent FROM lot WHERE code = la_transformation.lot_code;
    IF TG_OP = 'INSERT' THEN NEW.ascendants := parent.ascendants || parent.code; END IF;
  ELSIF TG_OP = 'INSERT' THEN
    NEW.ascendants := ARRAY[]::text[];
  END IF;
  IF (NEW.variete_code, NEW.date, NEW.campagne_annee)
       IS DISTINCT FROM (la_livraison.variete_code, la_livraison.date, la_livraison.campagne_annee)
     OR NEW.transformation_code IS NULL AND NEW.type_produit_code <> la_livraison.type_produit_code
     OR NEW.transformation_code IS NOT NULL AND (
       (NEW.livraison_code, NEW.calibre_id) IS DISTINCT FROM (parent.livraison_code, parent.calibre_id)
       OR NOT (parent.type_produit_code, la_transformation.type, NEW.type_produit_code) IN (
         ('ENTIERE_FRAICHE', 'SECHAGE', 'ENTIERE_SECHE'), ('ENTIERE_FRAICHE', 'CASSAGE', 'CERNEAUX'), ('ENTIERE_SECHE', 'CASSAGE', 'CERNEAUX'))) THEN
    RAISE EXCEPTION 'Le lot % ne correspond pas à ce dont il vient.', NEW.code USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER lot_de_sa_livraison ON lot;
CREATE TRIGGER lot_de_sa_livraison BEFORE INSERT OR UPDATE OF variete_code, type_produit_code, date, campagne_annee, ascendants ON lot
  FOR EACH ROW EXECUTE FUNCTION lot_de_sa_livraison();
CREATE OR REPLACE FUNCTION livraison_de_ses_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM lot WHERE livraison_code = NEW.code AND (variete_code <> NEW.variete_code OR date <> NEW.date
             OR campagne_annee <> NEW.campagne_annee
             OR transformation_code IS NULL AND type_produit_code <> NEW.type_produit_code)) THEN
    RAISE EXCEPTION 'La livraison % a déjà donné des lots : ses caractéristiques ne changent plus.', NEW.code
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;

-- The counters of a lot are the base's own: written by the triggers below only, whoever writes the rows they count.
-- One UPDATE each, so that the check and the subtraction are one act (fiabilite.md rule 1).
CREATE FUNCTION lot_reste() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (NEW.engage_grammes, NEW.expedie_grammes, NEW.transforme_grammes, NEW.mouvement_grammes) <> (0, 0, 0, 0) THEN
      RAISE EXCEPTION 'Le lot % commence sans commande ni mouvement.', NEW.code USING ERRCODE = 'NX001';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.engage_grammes, OLD.expedie_grammes, OLD.transforme_grammes, OLD.mouvement_grammes)
       <> (NEW.engage_grammes, NEW.expedie_grammes, NEW.transforme_grammes, NEW.mouvement_grammes) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'Les compteurs du lot % suivent ses commandes et ses mouvements : ils ne s’écrivent pas.', NEW.code
      USING ERRCODE = 'NX001';
  END IF;
  IF NEW.quantite_grammes + NEW.mouvement_grammes - NEW.engage_grammes - NEW.transforme_grammes < 0 THEN
    RAISE EXCEPTION 'Le lot % n’a plus que % kg disponibles : rien n’a été enregistré.', NEW.code,
      replace(trim_scale((OLD.quantite_grammes + OLD.mouvement_grammes - OLD.engage_grammes - OLD.transforme_grammes) / 1000.0)::text, '.', ',')
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lot_reste BEFORE INSERT OR UPDATE OF quantite_grammes, engage_grammes, expedie_grammes, transforme_grammes, mouvement_grammes ON lot
  FOR EACH ROW EXECUTE FUNCTION lot_reste();

-- What is locked: the lot itself or a lot it was made of, its delivery, orchard, producer, or the day it came in.
CREATE FUNCTION blocages_du_lot(le_lot text) RETURNS SETOF blocage LANGUAGE sql STABLE AS $$
  SELECT b.* FROM lot o JOIN livraison l ON l.code = o.livraison_code JOIN blocage b ON b.leve_le IS NULL
    AND (b.lot_code = o.code OR b.lot_code = ANY (o.ascendants) OR b.livraison_code = l.code
         OR b.verger_code = l.verger_code OR b.producteur_code = l.producteur_code OR l.date BETWEEN b.depuis AND b.jusqua)
  WHERE o.code = le_lot ORDER BY b.id
$$;
CREATE FUNCTION exiger_lot_libre(le_lot text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  pourquoi text;
BEGIN
  SELECT motif INTO pourquoi FROM blocages_du_lot(le_lot) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Le lot % est bloqué (%) : faites d’abord lever le blocage.', le_lot, pourquoi USING ERRCODE = 'NX001';
  END IF;
END $$;

-- Who locks waits for who sells: both hold the lot, so that no order passes a lock that is being set.
CREATE FUNCTION blocage_pose() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM lot o WHERE o.code IN (
    SELECT x.code FROM lot x JOIN livraison l ON l.code = x.livraison_code
    WHERE CASE WHEN NEW.lot_code IS NOT NULL THEN
            x.livraison_code = (SELECT livraison_code FROM lot WHERE code = NEW.lot_code)
            AND (x.code = NEW.lot_code OR NEW.lot_code = ANY (x.ascendants))
          ELSE l.code = NEW.livraison_code OR l.verger_code = NEW.verger_code OR l.producteur_code = NEW.producteur_code
            OR l.date BETWEEN NEW.depuis AND NEW.jusqua END)
  ORDER BY o.code FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER blocage_pose BEFORE INSERT ON blocage FOR EACH ROW EXECUTE FUNCTION blocage_pose();
-- A lock keeps its target; it is released once, and its reason may be written anew while it stands.
CREATE FUNCTION blocage_constant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un blocage garde sa cible, et un blocage levé ne change plus : posez-en un autre.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER blocage_constant BEFORE UPDATE ON blocage FOR EACH ROW
  WHEN (OLD.leve_le IS NOT NULL OR (OLD.lot_code, OLD.livraison_code, OLD.verger_code, OLD.producteur_code, OLD.depuis, OLD.jusqua)
        IS DISTINCT FROM (NEW.lot_code, NEW.livraison_code, NEW.verger_code, NEW.producteur_code, NEW.depuis, NEW.jusqua))
  EXECUTE FUNCTION blocage_constant();
CREATE TRIGGER blocage_garde BEFORE DELETE ON blocage FOR EACH ROW EXECUTE FUNCTION blocage_constant();

-- Orders: their weight is taken from the lot as they are written, given back as they are cancelled.
CREATE FUNCTION compter_commandes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  le_lot text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE lot o SET engage_grammes = o.engage_grammes + d.engage, expedie_grammes = o.expedie_grammes + d.expedie
    FROM (SELECT lot_code, sum(poids_grammes) FILTER (WHERE date_annulation IS NULL) AS engage,
                 coalesce(sum(poids_grammes) FILTER (WHERE date_envoi IS NOT NULL), 0) AS expedie
          FROM apres GROUP BY lot_code) d
    WHERE o.code = d.lot_code AND d.engage IS NOT NULL;
    FOR le_lot IN SELECT DISTINCT lot_code FROM apres WHERE EXISTS (SELECT FROM blocage WHERE leve_le IS NULL) LOOP
      PERFORM exiger_lot_libre(le_lot);
    END LOOP;
  ELSE
    UPDATE lot o SET engage_grammes = o.engage_grammes + d.engage, expedie_grammes = o.expedie_grammes + d.expedie
    FROM (SELECT lot_code, sum(engage) AS engage, sum(expedie) AS expedie FROM (
            SELECT lot_code, CASE WHEN date_annulation IS NULL THEN poids_grammes ELSE 0 END AS engage,
                   CASE WHEN date_envoi IS NULL THEN 0 ELSE poids_grammes END AS expedie FROM apres
            UNION ALL
            SELECT lot_code, CASE WHEN date_annulation IS NULL THEN -poids_grammes ELSE 0 END,
                   CASE WHEN date_envoi IS NULL THEN 0 ELSE -poids_grammes END FROM avant) x
          GROUP BY lot_code) d
    WHERE o.code = d.lot_code AND (d.engage <> 0 OR d.expedie <> 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commande_comptee AFTER INSERT ON commande REFERENCING NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION compter_commandes();
CREATE TRIGGER commande_recomptee AFTER UPDATE ON commande REFERENCING OLD TABLE AS avant NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION compter_commandes();

-- Life of an order: what is dispatched or cancelled changes no more; an order keeps its client and its lot; a locked
-- lot lets nothing be packed, dispatched or added. The lot is held first, as everywhere.
CREATE FUNCTION commande_suit_son_cours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.date_envoi IS NOT NULL OR OLD.date_annulation IS NOT NULL THEN
    RAISE EXCEPTION 'La commande % est %e : elle ne change plus.', OLD.numero,
      CASE WHEN OLD.date_envoi IS NOT NULL THEN 'expédié' ELSE 'annulé' END USING ERRCODE = 'NX001';
  END IF;
  IF (OLD.numero, OLD.client_id, OLD.lot_code, OLD.date_commande) IS DISTINCT FROM (NEW.numero, NEW.client_id, NEW.lot_code, NEW.date_commande) THEN
    RAISE EXCEPTION 'La commande % garde son client, son lot et son jour : annulez-la et passez-en une autre.', OLD.numero USING ERRCODE = 'NX001';
  END IF;
  IF NEW.date_envoi IS NOT NULL OR NEW.poids_grammes > OLD.poids_grammes
     OR NEW.date_conditionnement IS NOT NULL AND OLD.date_conditionnement IS DISTINCT FROM NEW.date_conditionnement THEN
    PERFORM FROM lot WHERE code = NEW.lot_code FOR NO KEY UPDATE;
    PERFORM exiger_lot_libre(NEW.lot_code);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commande_suit_son_cours BEFORE UPDATE ON commande FOR EACH ROW EXECUTE FUNCTION commande_suit_son_cours();

-- Invariant I4: an order weighs what its lines say, and has one at least. Checked at COMMIT.
CREATE FUNCTION poids_de_commande() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  le_numero text;
  dit int;
  compte bigint;
BEGIN
  IF TG_TABLE_NAME = 'commande' THEN le_numero := NEW.numero;
  ELSE le_numero := CASE WHEN TG_OP = 'DELETE' THEN OLD.commande_numero ELSE NEW.commande_numero END; END IF;
  SELECT poids_grammes INTO dit FROM commande WHERE numero = le_numero;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(sum(l.quantite::bigint * c.poids_grammes), 0) INTO compte
    FROM ligne_commande l JOIN conditionnement c ON c.code = l.conditionnement_code WHERE l.commande_numero = le_numero;
  IF dit <> compte THEN
    RAISE EXCEPTION 'La commande % pèse % g et ses lignes en comptent % : relisez ses lignes.', le_numero, dit, compte
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER poids_commande AFTER INSERT OR UPDATE OF poids_grammes ON commande
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION poids_de_commande();
CREATE CONSTRAINT TRIGGER poids_ligne AFTER INSERT OR UPDATE OR DELETE ON ligne_commande
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION poids_de_commande();
CREATE FUNCTION poids_unitaire_constant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Le conditionnement % garde son poids : des commandes en dépendent.', OLD.code USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER conditionnement_poids_constant BEFORE UPDATE OF poids_grammes ON conditionnement FOR EACH ROW
  WHEN (OLD.poids_grammes <> NEW.poids_grammes) EXECUTE FUNCTION poids_unitaire_constant();

-- Movements: written once.
CREATE FUNCTION compter_mouvements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE lot o SET mouvement_grammes = o.mouvement_grammes + d.grammes
  FROM (SELECT lot_code, sum(quantite_grammes) AS grammes FROM apres GROUP BY lot_code) d WHERE o.code = d.lot_code;
  RETURN NULL;
END $$;
CREATE TRIGGER mouvement_compte AFTER INSERT ON mouvement REFERENCING NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION compter_mouvements();
CREATE FUNCTION mouvement_constant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un mouvement ne se modifie pas : enregistrez le mouvement contraire.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER mouvement_constant BEFORE UPDATE OR DELETE ON mouvement FOR EACH ROW EXECUTE FUNCTION mouvement_constant();
-- What comes back had been dispatched, from this very lot, and not more of it.
CREATE FUNCTION retour_de_sa_commande() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_commande commande%ROWTYPE;
  revenu bigint;
BEGIN
  PERFORM FROM lot WHERE code = NEW.lot_code FOR NO KEY UPDATE;
  SELECT * INTO la_commande FROM commande WHERE numero = NEW.commande_numero;
  SELECT coalesce(sum(quantite_grammes), 0) INTO revenu FROM mouvement WHERE commande_numero = NEW.commande_numero;
  IF la_commande.lot_code <> NEW.lot_code OR la_commande.date_envoi IS NULL OR la_commande.date_envoi > NEW.date
     OR revenu + NEW.quantite_grammes > la_commande.poids_grammes THEN
    RAISE EXCEPTION 'La commande % n’a pas expédié autant de ce lot : relisez le retour.', NEW.commande_numero USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER retour_de_sa_commande BEFORE INSERT ON mouvement FOR EACH ROW WHEN (NEW.commande_numero IS NOT NULL)
  EXECUTE FUNCTION retour_de_sa_commande();

-- Transformations: what goes in leaves its lot, and comes back when the transformation is cancelled.
CREATE FUNCTION compter_transformation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE lot SET transforme_grammes = transforme_grammes + NEW.entree_grammes WHERE code = NEW.lot_code;
    PERFORM exiger_lot_libre(NEW.lot_code);
  ELSIF OLD.date_annulation IS NULL AND NEW.date_annulation IS NOT NULL THEN
    UPDATE lot SET transforme_grammes = transforme_grammes - NEW.entree_grammes WHERE code = NEW.lot_code;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER transformation_comptee AFTER INSERT OR UPDATE ON transformation FOR EACH ROW EXECUTE FUNCTION compter_transformation();
CREATE FUNCTION transformation_constante() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Une transformation ne se modifie pas : annulez-la, puis enregistrez-la de nouveau.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER transformation_constante BEFORE UPDATE ON transformation FOR EACH ROW
  WHEN (OLD.date_annulation IS NOT NULL OR (OLD.code, OLD.lot_code, OLD.type, OLD.date, OLD.entree_grammes, OLD.sortie_grammes)
        IS DISTINCT FROM (NEW.code, NEW.lot_code, NEW.type, NEW.date, NEW.entree_grammes, NEW.sortie_grammes))
  EXECUTE FUNCTION transformation_constante();
CREATE TRIGGER transformation_garde BEFORE DELETE ON transformation FOR EACH ROW EXECUTE FUNCTION transformation_constante();
-- Exact balance: the lot it gave weighs what came out, nothing once it is cancelled. Checked at COMMIT.
CREATE FUNCTION sortie_de_transformation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_transformation transformation%ROWTYPE;
  donne int;
BEGIN
  SELECT * INTO la_transformation FROM transformation
    WHERE code = CASE WHEN TG_TABLE_NAME = 'lot' THEN to_jsonb(NEW) ->> 'transformation_code' ELSE to_jsonb(NEW) ->> 'code' END;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT quantite_grammes INTO donne FROM lot WHERE transformation_code = la_transformation.code;
  IF donne IS DISTINCT FROM (CASE WHEN la_transformation.date_annulation IS NULL THEN la_transformation.sortie_grammes ELSE 0 END) THEN
    RAISE EXCEPTION 'La transformation % donne % g et son lot en pèse % : recommencez.', la_transformation.code,
      la_transformation.sortie_grammes, coalesce(donne, 0) USING ERRCODE = 'NX001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sortie_transformation AFTER INSERT OR UPDATE ON transformation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sortie_de_transformation();
CREATE CONSTRAINT TRIGGER sortie_lot AFTER INSERT OR UPDATE OF quantite_grammes ON lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.transformation_code IS NOT NULL) EXECUTE FUNCTION sortie_de_transformation();

-- Recalls are archived as they were.
CREATE FUNCTION rappel_archive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Un rappel archivé ne se modifie pas.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER rappel_archive BEFORE UPDATE OR DELETE ON rappel FOR EACH ROW EXECUTE FUNCTION rappel_archive();

CREATE FUNCTION commande_garde() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Une commande ne s’efface pas : annulez-la.' USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER commande_garde BEFORE DELETE ON commande FOR EACH ROW EXECUTE FUNCTION commande_garde();
CREATE TRIGGER commande_jamais_vide BEFORE TRUNCATE ON commande FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER ligne_commande_jamais_vide BEFORE TRUNCATE ON ligne_commande FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER mouvement_jamais_vide BEFORE TRUNCATE ON mouvement FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER transformation_jamais_vide BEFORE TRUNCATE ON transformation FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER blocage_jamais_vide BEFORE TRUNCATE ON blocage FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
CREATE TRIGGER rappel_jamais_vide BEFORE TRUNCATE ON rappel FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
