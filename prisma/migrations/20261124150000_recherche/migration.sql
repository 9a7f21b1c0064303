-- Search and long lists (issue 3): names found in spite of accents and typos, and lists that read no more rows than
-- they show, on 200,000 deliveries and 900,000 lots (docs/mesures.md).

-- What people remember of a producer: its name, its town, who answers for it. The expression is the one that
-- lib/approvisionnements/producteur.recherche.ts asks with.
CREATE INDEX producteur_recherche_idx ON producteur USING gin
  (sans_accents(raison_sociale || ' ' || ville || ' ' || responsable_prenom || ' ' || responsable_nom) gin_trgm_ops);
CREATE INDEX verger_recherche_idx ON verger USING gin (sans_accents(nom) gin_trgm_ops);
CREATE INDEX commune_recherche_idx ON commune USING gin (sans_accents(nom) gin_trgm_ops);

-- The few deliveries that are not calibrated yet, the last first.
CREATE INDEX livraison_en_attente_idx ON livraison (date DESC, code DESC) WHERE etat <> 'calibree';
