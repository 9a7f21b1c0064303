-- Locked nuts do not leave their lock. A lot locked itself keeps its kilograms: under another number of its delivery, a
-- new sheet would free them.
CREATE FUNCTION lot_bloque_garde_ses_noix() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pourquoi text;
BEGIN
  SELECT motif INTO pourquoi FROM blocage WHERE leve_le IS NULL AND lot_code = NEW.code LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Le lot % est bloqué (%) : levez son blocage avant de changer son poids.', NEW.code, pourquoi
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lot_bloque_garde_ses_noix BEFORE UPDATE OF quantite_grammes ON lot
  FOR EACH ROW WHEN (NEW.quantite_grammes < OLD.quantite_grammes) EXECUTE FUNCTION lot_bloque_garde_ses_noix();

-- A delivery stays under the locks of its orchard, producer and day, unless its own holds it wherever it comes from.
-- Checked at COMMIT, so that a lock set while it was being corrected is seen too.
CREATE FUNCTION livraison_reste_bloquee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pourquoi text;
BEGIN
  SELECT motif INTO pourquoi FROM blocage b WHERE b.leve_le IS NULL
    AND (b.verger_code = OLD.verger_code AND b.verger_code <> NEW.verger_code
      OR b.producteur_code = OLD.producteur_code AND b.producteur_code <> NEW.producteur_code
      OR OLD.date BETWEEN b.depuis AND b.jusqua AND NEW.date NOT BETWEEN b.depuis AND b.jusqua)
    AND NOT EXISTS (SELECT FROM blocage propre WHERE propre.leve_le IS NULL AND propre.livraison_code = NEW.code)
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'La livraison % sortirait d’un blocage (%) : bloquez d’abord la livraison elle-même.', NEW.code, pourquoi
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER livraison_reste_bloquee AFTER UPDATE OF verger_code, producteur_code, date ON livraison
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION livraison_reste_bloquee();
