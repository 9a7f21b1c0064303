-- CreateTable
CREATE TABLE "type_usage_arbre" (
    "id" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,

    CONSTRAINT "type_usage_arbre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "espece_arbre" (
    "id" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,

    CONSTRAINT "espece_arbre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variete_arbre" (
    "id" INTEGER NOT NULL,
    "espece_id" INTEGER NOT NULL,
    "usage_id" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,
    "variete_noix_code" TEXT COLLATE "C",
    "charte_aoc" BOOLEAN NOT NULL DEFAULT false,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "variete_arbre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dimension" (
    "id" INTEGER NOT NULL,
    "min_cm" INTEGER NOT NULL,
    "max_cm" INTEGER NOT NULL,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "motif_inactivite" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dimension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prix_vente_arbre" (
    "variete_id" INTEGER NOT NULL,
    "age_annees" INTEGER NOT NULL,
    "dimension_id" INTEGER NOT NULL,
    "prix_ht_centimes" INTEGER NOT NULL,

    CONSTRAINT "prix_vente_arbre_pkey" PRIMARY KEY ("variete_id","age_annees","dimension_id")
);

-- CreateTable
CREATE TABLE "revision_tarif" (
    "id" SERIAL NOT NULL,
    "pourcentage_dix_milliemes" INTEGER NOT NULL,
    "age_min_annees" INTEGER,
    "age_max_annees" INTEGER,
    "espece_id" INTEGER,
    "usage_id" INTEGER,
    "variete_id" INTEGER,
    "date" DATE NOT NULL,
    "motif" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cree_par" TEXT NOT NULL,
    "appliquee_le" TIMESTAMPTZ(3),
    "appliquee_par" TEXT,
    "annulee_le" TIMESTAMPTZ(3),
    "annulee_par" TEXT,
    "motif_annulation" TEXT,

    CONSTRAINT "revision_tarif_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ligne_revision" (
    "revision_id" INTEGER NOT NULL,
    "variete_id" INTEGER NOT NULL,
    "age_annees" INTEGER NOT NULL,
    "dimension_id" INTEGER NOT NULL,
    "avant_centimes" INTEGER NOT NULL,
    "apres_centimes" INTEGER NOT NULL,

    CONSTRAINT "ligne_revision_pkey" PRIMARY KEY ("revision_id","variete_id","age_annees","dimension_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "type_usage_arbre_libelle_key" ON "type_usage_arbre"("libelle");

-- CreateIndex
CREATE UNIQUE INDEX "espece_arbre_libelle_key" ON "espece_arbre"("libelle");

-- CreateIndex
CREATE UNIQUE INDEX "variete_arbre_espece_id_libelle_key" ON "variete_arbre"("espece_id", "libelle");

-- CreateIndex
CREATE UNIQUE INDEX "dimension_min_cm_max_cm_key" ON "dimension"("min_cm", "max_cm");

-- AddForeignKey
ALTER TABLE "variete_arbre" ADD CONSTRAINT "variete_arbre_espece_id_fkey" FOREIGN KEY ("espece_id") REFERENCES "espece_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variete_arbre" ADD CONSTRAINT "variete_arbre_usage_id_fkey" FOREIGN KEY ("usage_id") REFERENCES "type_usage_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variete_arbre" ADD CONSTRAINT "variete_arbre_variete_noix_code_fkey" FOREIGN KEY ("variete_noix_code") REFERENCES "variete"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prix_vente_arbre" ADD CONSTRAINT "prix_vente_arbre_variete_id_fkey" FOREIGN KEY ("variete_id") REFERENCES "variete_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prix_vente_arbre" ADD CONSTRAINT "prix_vente_arbre_dimension_id_fkey" FOREIGN KEY ("dimension_id") REFERENCES "dimension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tarif" ADD CONSTRAINT "revision_tarif_espece_id_fkey" FOREIGN KEY ("espece_id") REFERENCES "espece_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tarif" ADD CONSTRAINT "revision_tarif_usage_id_fkey" FOREIGN KEY ("usage_id") REFERENCES "type_usage_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_tarif" ADD CONSTRAINT "revision_tarif_variete_id_fkey" FOREIGN KEY ("variete_id") REFERENCES "variete_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ligne_revision" ADD CONSTRAINT "ligne_revision_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision_tarif"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ligne_revision" ADD CONSTRAINT "ligne_revision_variete_id_fkey" FOREIGN KEY ("variete_id") REFERENCES "variete_arbre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ligne_revision" ADD CONSTRAINT "ligne_revision_dimension_id_fkey" FOREIGN KEY ("dimension_id") REFERENCES "dimension"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand below.
-- « Franquette » and « franquette » are one plant.
CREATE UNIQUE INDEX variete_arbre_libelle_idx ON variete_arbre (espece_id, sans_accents(libelle));
CREATE INDEX prix_vente_arbre_dimension_idx ON prix_vente_arbre (dimension_id);

ALTER TABLE type_usage_arbre ADD CONSTRAINT type_usage_arbre_nomme CHECK (id > 0 AND libelle <> '');
ALTER TABLE espece_arbre ADD CONSTRAINT espece_arbre_nommee CHECK (id > 0 AND libelle <> '');
ALTER TABLE variete_arbre ADD CONSTRAINT variete_arbre_nommee CHECK (id > 0 AND libelle <> '');
ALTER TABLE variete_arbre ADD CONSTRAINT variete_arbre_inactive_motivee CHECK (actif OR motif_inactivite IS NOT NULL);
ALTER TABLE dimension ADD CONSTRAINT dimension_plage CHECK (id > 0 AND min_cm >= 0 AND min_cm < max_cm AND max_cm <= 2000);
ALTER TABLE dimension ADD CONSTRAINT dimension_inactive_motivee CHECK (actif OR motif_inactivite IS NOT NULL);
ALTER TABLE prix_vente_arbre ADD CONSTRAINT prix_vente_arbre_age CHECK (age_annees BETWEEN 0 AND 50);
ALTER TABLE prix_vente_arbre ADD CONSTRAINT prix_vente_arbre_prix CHECK (prix_ht_centimes BETWEEN 1 AND 1000000);
ALTER TABLE revision_tarif ADD CONSTRAINT revision_tarif_pourcentage CHECK (pourcentage_dix_milliemes BETWEEN -5000 AND 10000 AND pourcentage_dix_milliemes <> 0);
ALTER TABLE revision_tarif ADD CONSTRAINT revision_tarif_ages CHECK (
  age_min_annees BETWEEN 0 AND 50 IS NOT FALSE AND age_max_annees BETWEEN 0 AND 50 IS NOT FALSE AND age_min_annees <= age_max_annees IS NOT FALSE);
ALTER TABLE revision_tarif ADD CONSTRAINT revision_tarif_etats CHECK (
  (appliquee_le IS NULL) = (appliquee_par IS NULL) AND (annulee_le IS NULL) = (annulee_par IS NULL)
  AND (annulee_le IS NOT NULL OR motif_annulation IS NULL));
-- Rounded once to the cent, half up (docs/decisions/0023): invariant I12 computes it anew.
ALTER TABLE ligne_revision ADD CONSTRAINT ligne_revision_prix CHECK (avant_centimes BETWEEN 1 AND 1000000 AND apres_centimes BETWEEN 1 AND 1000000);

-- What was previewed is what is applied, and what is undone: neither the question nor its lines change.
CREATE FUNCTION revision_constante() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'La révision n° % est gardée telle qu’elle a été préparée : préparez-en une autre.', OLD.id USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER revision_constante BEFORE UPDATE ON revision_tarif FOR EACH ROW
  WHEN ((OLD.id, OLD.pourcentage_dix_milliemes, OLD.age_min_annees, OLD.age_max_annees, OLD.espece_id, OLD.usage_id, OLD.variete_id, OLD.date, OLD.motif, OLD.cree_le, OLD.cree_par)
    IS DISTINCT FROM (NEW.id, NEW.pourcentage_dix_milliemes, NEW.age_min_annees, NEW.age_max_annees, NEW.espece_id, NEW.usage_id, NEW.variete_id, NEW.date, NEW.motif, NEW.cree_le, NEW.cree_par)
    OR OLD.appliquee_le IS NOT NULL AND (OLD.appliquee_le, OLD.appliquee_par) IS DISTINCT FROM (NEW.appliquee_le, NEW.appliquee_par)
    OR OLD.annulee_le IS NOT NULL)
  EXECUTE FUNCTION revision_constante();
CREATE TRIGGER revision_gardee BEFORE DELETE ON revision_tarif FOR EACH ROW EXECUTE FUNCTION revision_constante();

CREATE FUNCTION ligne_revision_constante() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Les prix d’avant et d’après de la révision n° % sont gardés tels quels : ils servent à l’annuler.', OLD.revision_id USING ERRCODE = 'NX001';
END $$;
CREATE TRIGGER ligne_revision_constante BEFORE UPDATE OR DELETE ON ligne_revision FOR EACH ROW EXECUTE FUNCTION ligne_revision_constante();
