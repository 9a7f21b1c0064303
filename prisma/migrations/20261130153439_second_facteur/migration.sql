-- CreateTable
CREATE TABLE "second_facteur" (
    "utilisateur_id" INTEGER NOT NULL,
    "secret_scelle" BYTEA NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL,
    "active_le" TIMESTAMPTZ(3),
    "dernier_pas" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_facteur_pkey" PRIMARY KEY ("utilisateur_id")
);

-- CreateTable
CREATE TABLE "code_secours" (
    "empreinte" BYTEA NOT NULL,
    "utilisateur_id" INTEGER NOT NULL,

    CONSTRAINT "code_secours_pkey" PRIMARY KEY ("empreinte")
);

-- CreateIndex
CREATE INDEX "code_secours_utilisateur_id_idx" ON "code_secours"("utilisateur_id");

-- AddForeignKey
ALTER TABLE "second_facteur" ADD CONSTRAINT "second_facteur_utilisateur_id_fkey" FOREIGN KEY ("utilisateur_id") REFERENCES "utilisateur"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_secours" ADD CONSTRAINT "code_secours_utilisateur_id_fkey" FOREIGN KEY ("utilisateur_id") REFERENCES "second_facteur"("utilisateur_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A code that was taken can never be taken again, and a recovery code is never brought back by a correction.
ALTER TABLE "second_facteur" ADD CONSTRAINT "second_facteur_pas" CHECK ("dernier_pas" >= 0);
ALTER TABLE "code_secours" ADD CONSTRAINT "code_secours_empreinte" CHECK (octet_length("empreinte") = 32);

CREATE FUNCTION second_facteur_avance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.dernier_pas < OLD.dernier_pas AND NEW.secret_scelle = OLD.secret_scelle THEN
    RAISE EXCEPTION 'Un code à usage unique déjà pris ne peut pas resservir : attendez le suivant.' USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_facteur_avance BEFORE UPDATE ON "second_facteur" FOR EACH ROW EXECUTE FUNCTION second_facteur_avance();
