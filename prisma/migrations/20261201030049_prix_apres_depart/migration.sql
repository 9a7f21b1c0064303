-- What is dispatched or cancelled changes no more, as before, but for one thing: an order that left without a price
-- (decisions/0021) still gets it, once, and nothing with it.
CREATE OR REPLACE FUNCTION commande_suit_son_cours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.date_envoi IS NOT NULL AND OLD.prix_ht_dix_milliemes IS NULL AND NEW.prix_ht_dix_milliemes IS NOT NULL
     AND to_jsonb(OLD) - 'prix_ht_dix_milliemes' = to_jsonb(NEW) - 'prix_ht_dix_milliemes' THEN
    RETURN NEW;
  END IF;
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

-- Those that wait for their price, dispatched or not: few, among the orders of all seasons.
CREATE INDEX commande_sans_prix_idx ON commande ((numero::int) DESC) WHERE prix_ht_dix_milliemes IS NULL AND date_annulation IS NULL;
