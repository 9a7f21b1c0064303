-- The client of a distributor's account is a client of ours. Bases made before clients existed have accounts whose
-- client was never recorded: it is, under its own id, with what has to be completed said in words.
WITH manquants AS (
  INSERT INTO client (id, nom, adresse, code_postal, ville, responsable_achats, categorie, distributeur)
  SELECT DISTINCT u.client_code, u.client_code, 'À compléter', 'À compléter', 'À compléter', 'À compléter',
    'AUTRE'::categorie_client, true
  FROM utilisateur u
  WHERE u.client_code IS NOT NULL AND NOT EXISTS (SELECT FROM client c WHERE c.id = u.client_code)
  RETURNING *
)
INSERT INTO audit (acteur, operation, objet, code, apres)
SELECT 'systeme', 'POST /api/clients', 'client', m.id, jsonb_build_object('id', m.id, 'nom', m.nom,
  'adresse', m.adresse, 'codePostal', m.code_postal, 'ville', m.ville, 'responsableAchats', m.responsable_achats,
  'categorie', m.categorie, 'distributeur', m.distributeur, 'actif', m.actif,
  'motif', 'Repris du compte du distributeur')
FROM manquants m;

-- AddForeignKey
ALTER TABLE "utilisateur" ADD CONSTRAINT "utilisateur_client_code_fkey" FOREIGN KEY ("client_code") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The search of the top bar looks for a client by its town and its buyer too.
DROP INDEX client_recherche_idx;
CREATE INDEX client_recherche_idx ON client USING gin (sans_accents(nom || ' ' || ville || ' ' || responsable_achats) gin_trgm_ops);
