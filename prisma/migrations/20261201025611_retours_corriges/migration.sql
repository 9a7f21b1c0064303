-- A return that was mistyped can be corrected: 100 kg typed for 10 kg could never be taken back, since a movement is constant and
-- its contrary was refused. A negative return of the same order is that contrary.
ALTER TABLE mouvement DROP CONSTRAINT mouvement_signe;
ALTER TABLE mouvement ADD CONSTRAINT mouvement_signe CHECK (
  CASE WHEN motif IN ('INVENTAIRE', 'RETOUR') THEN quantite_grammes <> 0 ELSE quantite_grammes < 0 END);

-- What came back of an order, corrections included, had been dispatched from this very lot: from nothing to all of it. That the
-- lot still has what a correction takes is for its counters to say (`lot_reste`).
CREATE OR REPLACE FUNCTION retour_de_sa_commande() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF revenu + NEW.quantite_grammes < 0 THEN
    RAISE EXCEPTION 'Il n’est pas revenu autant de la commande % : relisez la correction.', NEW.commande_numero USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
