-- Issue 3: what supply asks of the deliveries is answered by the base, since a wing reads the wings on its left only
-- (docs/decisions/0011, 0012). Written by hand.

-- What an orchard delivered in a campaign: the yield rule of the AOC looks at it.
CREATE VIEW recolte AS
  SELECT verger_code, campagne_annee, sum(quantite_grammes)::bigint AS grammes
  FROM livraison GROUP BY verger_code, campagne_annee;

-- The area changes for days on which the commune has delivered nothing: verdicts that were given stand. A delivery
-- that is being recorded holds its commune FOR KEY SHARE (its foreign key), so that the two cannot pass each other.
CREATE FUNCTION aire_sans_livraison_jugee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  la_commune commune%ROWTYPE;
  avant daterange := 'empty';
  apres daterange := 'empty';
  dernier date;
BEGIN
  IF TG_OP <> 'INSERT' THEN avant := daterange(OLD.depuis, OLD.jusqua, '[)'); END IF;
  IF TG_OP <> 'DELETE' THEN apres := daterange(NEW.depuis, NEW.jusqua, '[)'); END IF;
  SELECT * INTO la_commune FROM commune
    WHERE insee = CASE WHEN TG_OP = 'DELETE' THEN OLD.commune_insee ELSE NEW.commune_insee END FOR UPDATE;
  -- The source is part of what was said: under another one, the whole period is said anew.
  SELECT max(date) INTO dernier FROM livraison
    WHERE commune_insee = la_commune.insee
      AND CASE WHEN TG_OP = 'UPDATE' AND OLD.source = NEW.source THEN (date <@ avant) <> (date <@ apres)
               ELSE date <@ avant OR date <@ apres END;
  IF dernier IS NOT NULL THEN
    RAISE EXCEPTION '% a livré des noix le % : leur droit à l’AOC est jugé et ne change plus. Donnez un jour à partir du %.',
      la_commune.nom, to_char(dernier, 'DD/MM/YYYY'), to_char(dernier + 1, 'DD/MM/YYYY') USING ERRCODE = 'NX001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aire_aoc_sans_livraison_jugee BEFORE INSERT OR UPDATE OR DELETE ON aire_aoc
  FOR EACH ROW EXECUTE FUNCTION aire_sans_livraison_jugee();
CREATE TRIGGER aire_aoc_jamais_vide BEFORE TRUNCATE ON aire_aoc FOR EACH STATEMENT EXECUTE FUNCTION jamais_vide();
