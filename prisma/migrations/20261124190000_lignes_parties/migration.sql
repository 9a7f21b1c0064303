-- What the triggers of sales let through when the base is written by hand.

-- Lines of what is dispatched or cancelled: others of the same weight (ten sachets of 1 kg for a carton) passed the
-- check of the weight. A line moved to another order left the first one unchecked.
CREATE FUNCTION ligne_suit_sa_commande() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_commande commande%ROWTYPE;
BEGIN
  SELECT * INTO la_commande FROM commande WHERE numero = OLD.commande_numero;
  IF la_commande.date_envoi IS NOT NULL OR la_commande.date_annulation IS NOT NULL THEN
    RAISE EXCEPTION 'La commande % est %e : ses lignes ne changent plus.', la_commande.numero,
      CASE WHEN la_commande.date_envoi IS NOT NULL THEN 'expédié' ELSE 'annulé' END USING ERRCODE = 'NX001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW.commande_numero <> OLD.commande_numero THEN
    RAISE EXCEPTION 'Une ligne reste dans sa commande % : corrigez les deux commandes.', OLD.commande_numero
      USING ERRCODE = 'NX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ligne_suit_sa_commande BEFORE UPDATE OR DELETE ON ligne_commande
  FOR EACH ROW EXECUTE FUNCTION ligne_suit_sa_commande();

-- The lots a lot was made of carry its locks and its trace.
DROP TRIGGER lot_livraison_constante ON lot;
CREATE TRIGGER lot_livraison_constante BEFORE UPDATE OF code, livraison_code, transformation_code, numero, calibre_id, ascendants ON lot
  FOR EACH ROW WHEN ((OLD.code, OLD.livraison_code, OLD.transformation_code, OLD.numero, OLD.calibre_id, OLD.ascendants) IS DISTINCT FROM
                     (NEW.code, NEW.livraison_code, NEW.transformation_code, NEW.numero, NEW.calibre_id, NEW.ascendants))
  EXECUTE FUNCTION livraison_constante();
-- What came out of a transformation goes with it or not at all: its balance is checked as a lot is written, not removed.
CREATE TRIGGER lot_de_transformation_garde BEFORE DELETE ON lot FOR EACH ROW WHEN (OLD.transformation_code IS NOT NULL)
  EXECUTE FUNCTION transformation_constante();

-- A lock that a recall has set says so for ever.
CREATE TRIGGER blocage_garde_son_rappel BEFORE UPDATE OF rappel_code ON blocage FOR EACH ROW
  WHEN (OLD.rappel_code IS NOT NULL AND OLD.rappel_code IS DISTINCT FROM NEW.rappel_code) EXECUTE FUNCTION blocage_constant();
