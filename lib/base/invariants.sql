-- The invariants of fiabilite.md for the tables that exist. Each query returns the rows that break its sentence.
-- I7 is the feed itself: that it tells exactly the orders of D neither dispatched nor cancelled is compared with the model at each
-- step of the season (npm run epreuve -- saison); here, what the feed is made from. One audit row a change is counted there too:
-- rows say that they changed, not how often. I9 and I10 have no table yet: no file of others is kept, and nothing is invoiced.
-- Format read by lib/base/invariants.ts: a line « -- <code>: <sentence> », then one query.

-- I1: chaque livraison calibrée se retrouve entière dans ses lots et ses écarts
SELECT l.code AS livraison, l.quantite_grammes AS livre, coalesce(lots.g, 0) AS lots, coalesce(ecarts.g, 0) AS ecarts
FROM livraison l
LEFT JOIN (SELECT livraison_code, sum(quantite_grammes) AS g FROM lot WHERE transformation_code IS NULL GROUP BY 1) lots ON lots.livraison_code = l.code
LEFT JOIN (SELECT livraison_code, sum(quantite_grammes) AS g FROM ecart_calibrage GROUP BY 1) ecarts
  ON ecarts.livraison_code = l.code
WHERE l.etat = 'calibree' AND l.quantite_grammes <> coalesce(lots.g, 0) + coalesce(ecarts.g, 0);

-- I1: une livraison qui n'est pas calibrée n'a ni lot rempli ni écart
SELECT l.code AS livraison, l.etat, x.genre, x.quantite_grammes
FROM livraison l
JOIN (
  SELECT livraison_code, 'lot ' || code AS genre, quantite_grammes FROM lot WHERE transformation_code IS NULL
  UNION ALL SELECT livraison_code, 'écart ' || motif, quantite_grammes FROM ecart_calibrage
) x ON x.livraison_code = l.code
WHERE l.etat <> 'calibree' AND x.quantite_grammes <> 0;

-- I2: aucun lot ne donne plus que ce qu'il a
WITH commandes AS (SELECT lot_code, sum(poids_grammes) AS g FROM commande WHERE date_annulation IS NULL GROUP BY 1),
  transformations AS (SELECT lot_code, sum(entree_grammes) AS g FROM transformation WHERE date_annulation IS NULL GROUP BY 1),
  mouvements AS (SELECT lot_code, sum(quantite_grammes) AS g FROM mouvement GROUP BY 1)
SELECT o.code AS lot, o.quantite_grammes AS quantite, coalesce(c.g, 0) AS engage, coalesce(t.g, 0) AS transforme, coalesce(m.g, 0) AS mouvement
FROM lot o LEFT JOIN commandes c ON c.lot_code = o.code LEFT JOIN transformations t ON t.lot_code = o.code
  LEFT JOIN mouvements m ON m.lot_code = o.code
WHERE coalesce(c.g, 0) + coalesce(t.g, 0) - coalesce(m.g, 0) > o.quantite_grammes;

-- I3: les compteurs d'un lot sont les sommes de ses commandes, transformations et mouvements
WITH commandes AS (
    SELECT lot_code, sum(poids_grammes) FILTER (WHERE date_annulation IS NULL) AS engage,
      sum(poids_grammes) FILTER (WHERE date_envoi IS NOT NULL) AS expedie FROM commande GROUP BY 1),
  transformations AS (SELECT lot_code, sum(entree_grammes) AS g FROM transformation WHERE date_annulation IS NULL GROUP BY 1),
  mouvements AS (SELECT lot_code, sum(quantite_grammes) AS g FROM mouvement GROUP BY 1)
SELECT o.code AS lot, o.engage_grammes AS engage, coalesce(c.engage, 0) AS commande, o.expedie_grammes AS expedie, coalesce(c.expedie, 0) AS parti,
  o.transforme_grammes AS transforme, coalesce(t.g, 0) AS entre, o.mouvement_grammes AS mouvement, coalesce(m.g, 0) AS mouvements
FROM lot o LEFT JOIN commandes c ON c.lot_code = o.code LEFT JOIN transformations t ON t.lot_code = o.code
  LEFT JOIN mouvements m ON m.lot_code = o.code
WHERE (o.engage_grammes, o.expedie_grammes, o.transforme_grammes, o.mouvement_grammes)
  <> (coalesce(c.engage, 0), coalesce(c.expedie, 0), coalesce(t.g, 0), coalesce(m.g, 0));

-- I3: un lot issu d'une transformation pèse ce qui en est sorti, rien si elle est annulée
SELECT t.code AS transformation, t.sortie_grammes AS sortie, o.code AS lot, o.quantite_grammes AS pese
FROM transformation t LEFT JOIN lot o ON o.transformation_code = t.code
WHERE o.quantite_grammes IS DISTINCT FROM CASE WHEN t.date_annulation IS NULL THEN t.sortie_grammes ELSE 0 END;

-- I4: une commande pèse ce que disent ses lignes
SELECT c.numero AS commande, c.poids_grammes AS poids, coalesce(l.g, 0) AS lignes
FROM commande c LEFT JOIN (
  SELECT commande_numero, sum(quantite::bigint * k.poids_grammes) AS g
  FROM ligne_commande JOIN conditionnement k ON k.code = conditionnement_code GROUP BY 1) l ON l.commande_numero = c.numero
WHERE c.poids_grammes <> coalesce(l.g, 0);

-- I5: expédiée veut dire conditionnée, et les jours se suivent
SELECT numero AS commande, date_commande::text, date_conditionnement::text, date_envoi::text, date_annulation::text FROM commande
WHERE date_conditionnement < date_commande OR date_envoi < date_conditionnement
  OR date_envoi IS NOT NULL AND (date_conditionnement IS NULL OR date_annulation IS NOT NULL);

-- I5: ce qui est revenu d'une commande, corrections comprises, pèse entre rien et ce qui en est parti
SELECT c.numero AS commande, c.poids_grammes AS parti, r.g AS revenu
FROM (SELECT commande_numero, sum(quantite_grammes) AS g FROM mouvement WHERE commande_numero IS NOT NULL GROUP BY 1) r
JOIN commande c ON c.numero = r.commande_numero
WHERE c.date_envoi IS NULL OR r.g NOT BETWEEN 0 AND c.poids_grammes;

-- I3: une livraison pesée pèse la somme de ses pesées
SELECT l.code AS livraison, l.quantite_grammes AS livre, p.g AS pese
FROM livraison l
JOIN (SELECT livraison_code, sum(brut_grammes - tare_grammes) AS g FROM pesee GROUP BY 1) p ON p.livraison_code = l.code
WHERE l.quantite_grammes <> p.g;

-- I3: une livraison ouverte a au moins une pesée
SELECT l.code AS livraison FROM livraison l
WHERE l.etat = 'ouverte' AND NOT EXISTS (SELECT FROM pesee p WHERE p.livraison_code = l.code);

-- I3: seule une livraison de non-adhérent garde un motif de dépassement
SELECT code AS livraison, adhesion_numero AS adhesion, motif_depassement AS motif FROM livraison
WHERE motif_depassement IS NOT NULL AND adhesion_numero IS NOT NULL;

-- I3: la répartition d'une étude entre les centres retombe sur ses comptes
SELECT code AS etude, telephone_centimes AS telephone, internet_centimes AS internet FROM etude
WHERE telephone_centimes <> telephone_commercial_centimes + telephone_administratif_centimes + telephone_production_centimes
  OR internet_centimes <> internet_commercial_centimes + internet_administratif_centimes + internet_production_centimes;

-- I6: chaque clé d'idempotence a sa réponse
SELECT porteur, cle, cree_le::text AS le FROM idempotence WHERE resultat IS NULL;

-- I8: chaque fiche est nommée au moins une fois dans le journal d'audit
SELECT f.objet, f.code
FROM (
  SELECT 'producteur' AS objet, code FROM producteur
  UNION ALL SELECT 'verger', code FROM verger
  UNION ALL SELECT 'livraison', code FROM livraison
  UNION ALL SELECT 'utilisateur', identifiant FROM utilisateur
  UNION ALL SELECT 'client', id FROM client
  UNION ALL SELECT 'commande', numero FROM commande
  UNION ALL SELECT 'transformation', code FROM transformation
  UNION ALL SELECT 'mouvement', id::text FROM mouvement
  UNION ALL SELECT 'blocage', id::text FROM blocage
  UNION ALL SELECT 'jeton', client_id || ' ' || id FROM jeton
  UNION ALL SELECT 'etude', code FROM etude
  UNION ALL SELECT 'varieteArbre', id::text FROM variete_arbre
  UNION ALL SELECT 'dimension', id::text FROM dimension
  UNION ALL SELECT 'tarif', variete_id || ' ' || age_annees || ' ' || dimension_id FROM prix_vente_arbre
  UNION ALL SELECT 'revisionTarif', id::text FROM revision_tarif
) f
WHERE NOT EXISTS (SELECT FROM audit a WHERE a.objet = f.objet AND a.code = f.code);

-- I8: chaque sceau retrouve ses lignes d'audit telles qu'il les a scellées
SELECT s.numero AS sceau, s.le::text AS le, s.apres AS apres_id, s.au_id, s.nombre AS scellees, v.nombre AS trouvees,
  CASE WHEN v.nombre < s.nombre THEN 'ligne retirée' WHEN v.nombre > s.nombre THEN 'ligne ajoutée' ELSE 'ligne ou sceau changé' END AS constat
FROM (SELECT *, lag(au_id) OVER w AS apres, lag(empreinte) OVER w AS precedente FROM sceau WINDOW w AS (ORDER BY numero)) s,
  sceau_de(s.precedente, s.numero, s.apres, s.au_id) v
WHERE (v.nombre, v.empreinte) <> (s.nombre, s.empreinte);

-- I8: les sceaux se suivent sans trou
SELECT s.numero AS sceau, s.avant, s.au_id, s.apres FROM (
  SELECT numero, au_id, lag(numero) OVER w AS avant, lag(au_id) OVER w AS apres FROM sceau WINDOW w AS (ORDER BY numero)) s
WHERE s.numero <> coalesce(s.avant, 0) + 1 OR s.au_id <= s.apres;

-- I7: le dernier évènement de chaque commande dit où elle en est
SELECT c.numero AS commande, e.genre::text AS dernier
FROM commande c
LEFT JOIN (SELECT commande_numero, max(id) AS id FROM evenement_commande GROUP BY commande_numero) d ON d.commande_numero = c.numero
LEFT JOIN evenement_commande e ON e.id = d.id
WHERE e.id IS NULL OR NOT CASE
  WHEN c.date_annulation IS NOT NULL THEN e.genre = 'ANNULEE'
  WHEN c.date_envoi IS NOT NULL THEN e.genre = 'EXPEDIEE'
  WHEN c.date_conditionnement IS NOT NULL THEN e.genre = 'CONDITIONNEE'
  ELSE e.genre IN ('ENREGISTREE', 'A_RECONDITIONNER') END;

-- I7: aucun évènement n'est dit à un autre client que celui de sa commande
SELECT e.id::text AS evenement, e.commande_numero AS commande, e.client_id AS dit_a, c.client_id AS client
FROM evenement_commande e JOIN commande c ON c.numero = e.commande_numero WHERE e.client_id <> c.client_id;

-- I11: rien n'est orphelin
SELECT 'adhesion' AS objet, a.numero::text AS cle, a.producteur_code AS cherche FROM adhesion a
  WHERE NOT EXISTS (SELECT FROM producteur p WHERE p.code = a.producteur_code)
UNION ALL SELECT 'certification', c.id::text, c.producteur_code FROM certification_producteur c
  WHERE NOT EXISTS (SELECT FROM producteur p WHERE p.code = c.producteur_code)
UNION ALL SELECT 'certification', c.id::text, c.certification_code FROM certification_producteur c
  WHERE NOT EXISTS (SELECT FROM certification r WHERE r.code = c.certification_code)
UNION ALL SELECT 'aire AOC', a.id::text, a.commune_insee FROM aire_aoc a
  WHERE NOT EXISTS (SELECT FROM commune c WHERE c.insee = a.commune_insee)
UNION ALL SELECT 'verger', v.code, v.producteur_code FROM verger v
  WHERE NOT EXISTS (SELECT FROM producteur p WHERE p.code = v.producteur_code)
UNION ALL SELECT 'verger', v.code, v.variete_code FROM verger v
  WHERE NOT EXISTS (SELECT FROM variete r WHERE r.code = v.variete_code)
UNION ALL SELECT 'verger', v.code, v.commune_insee FROM verger v
  WHERE NOT EXISTS (SELECT FROM commune r WHERE r.insee = v.commune_insee)
UNION ALL SELECT 'livraison', l.code, l.verger_code FROM livraison l
  WHERE NOT EXISTS (SELECT FROM verger r WHERE r.code = l.verger_code)
UNION ALL SELECT 'livraison', l.code, l.producteur_code FROM livraison l
  WHERE NOT EXISTS (SELECT FROM producteur r WHERE r.code = l.producteur_code)
UNION ALL SELECT 'livraison', l.code, l.adhesion_numero::text FROM livraison l
  WHERE l.adhesion_numero IS NOT NULL AND NOT EXISTS (SELECT FROM adhesion r WHERE r.numero = l.adhesion_numero)
UNION ALL SELECT 'livraison', l.code, l.variete_code FROM livraison l
  WHERE NOT EXISTS (SELECT FROM variete r WHERE r.code = l.variete_code)
UNION ALL SELECT 'livraison', l.code, l.commune_insee FROM livraison l
  WHERE NOT EXISTS (SELECT FROM commune r WHERE r.insee = l.commune_insee)
UNION ALL SELECT 'livraison', l.code, l.campagne_annee::text FROM livraison l
  WHERE NOT EXISTS (SELECT FROM campagne r WHERE r.annee = l.campagne_annee)
UNION ALL SELECT 'livraison', l.code, l.type_produit_code FROM livraison l
  WHERE NOT EXISTS (SELECT FROM type_produit r WHERE r.code = l.type_produit_code)
UNION ALL SELECT 'lot', l.code, l.livraison_code FROM lot l
  WHERE NOT EXISTS (SELECT FROM livraison r WHERE r.code = l.livraison_code)
UNION ALL SELECT 'lot', l.code, l.calibre_id::text FROM lot l
  WHERE NOT EXISTS (SELECT FROM calibre r WHERE r.id = l.calibre_id)
UNION ALL SELECT 'pesée', p.livraison_code || ' ' || p.numero, p.livraison_code FROM pesee p
  WHERE NOT EXISTS (SELECT FROM livraison r WHERE r.code = p.livraison_code)
UNION ALL SELECT 'écart', e.livraison_code || ' ' || e.motif, e.livraison_code FROM ecart_calibrage e
  WHERE NOT EXISTS (SELECT FROM livraison r WHERE r.code = e.livraison_code)
UNION ALL SELECT 'lot', l.code, l.transformation_code FROM lot l
  WHERE l.transformation_code IS NOT NULL AND NOT EXISTS (SELECT FROM transformation r WHERE r.code = l.transformation_code)
UNION ALL SELECT 'transformation', t.code, t.lot_code FROM transformation t
  WHERE NOT EXISTS (SELECT FROM lot r WHERE r.code = t.lot_code)
UNION ALL SELECT 'mouvement', m.id::text, m.lot_code FROM mouvement m
  WHERE NOT EXISTS (SELECT FROM lot r WHERE r.code = m.lot_code)
UNION ALL SELECT 'mouvement', m.id::text, m.commande_numero FROM mouvement m
  WHERE m.commande_numero IS NOT NULL AND NOT EXISTS (SELECT FROM commande r WHERE r.numero = m.commande_numero AND r.lot_code = m.lot_code)
UNION ALL SELECT 'commande', c.numero, c.client_id FROM commande c
  WHERE NOT EXISTS (SELECT FROM client r WHERE r.id = c.client_id)
UNION ALL SELECT 'commande', c.numero, c.lot_code FROM commande c
  WHERE NOT EXISTS (SELECT FROM lot r WHERE r.code = c.lot_code)
UNION ALL SELECT 'ligne', l.commande_numero || ' ' || l.conditionnement_code, l.commande_numero FROM ligne_commande l
  WHERE NOT EXISTS (SELECT FROM commande r WHERE r.numero = l.commande_numero)
UNION ALL SELECT 'étude', e.code, e.origine_code FROM etude e
  WHERE e.origine_code IS NOT NULL AND NOT EXISTS (SELECT FROM etude r WHERE r.code = e.origine_code)
UNION ALL SELECT 'compte', u.identifiant, u.client_code FROM utilisateur u
  WHERE u.client_code IS NOT NULL AND NOT EXISTS (SELECT FROM client r WHERE r.id = u.client_code)
UNION ALL SELECT 'session', s.id, s.utilisateur_id::text FROM session s
  WHERE NOT EXISTS (SELECT FROM utilisateur r WHERE r.id = s.utilisateur_id)
UNION ALL SELECT 'second facteur', f.utilisateur_id::text, f.utilisateur_id::text FROM second_facteur f
  WHERE NOT EXISTS (SELECT FROM utilisateur r WHERE r.id = f.utilisateur_id)
UNION ALL SELECT 'code de secours', c.utilisateur_id::text, c.utilisateur_id::text FROM code_secours c
  WHERE NOT EXISTS (SELECT FROM second_facteur r WHERE r.utilisateur_id = c.utilisateur_id AND r.active_le IS NOT NULL)
UNION ALL SELECT 'idempotence', i.cle, i.porteur FROM idempotence i
  WHERE NOT EXISTS (SELECT FROM utilisateur u WHERE 'utilisateur:' || u.id = i.porteur)
    AND NOT EXISTS (SELECT FROM jeton j WHERE 'jeton:' || j.id = i.porteur)
UNION ALL SELECT 'variété de plants', v.id::text, v.espece_id::text FROM variete_arbre v
  WHERE NOT EXISTS (SELECT FROM espece_arbre e WHERE e.id = v.espece_id)
UNION ALL SELECT 'variété de plants', v.id::text, v.usage_id::text FROM variete_arbre v
  WHERE NOT EXISTS (SELECT FROM type_usage_arbre u WHERE u.id = v.usage_id)
UNION ALL SELECT 'variété de plants', v.id::text, v.variete_noix_code FROM variete_arbre v
  WHERE v.variete_noix_code IS NOT NULL AND NOT EXISTS (SELECT FROM variete n WHERE n.code = v.variete_noix_code)
UNION ALL SELECT 'prix de plant', p.variete_id || ' ' || p.age_annees || ' ' || p.dimension_id, p.variete_id::text FROM prix_vente_arbre p
  WHERE NOT EXISTS (SELECT FROM variete_arbre v WHERE v.id = p.variete_id)
UNION ALL SELECT 'prix de plant', p.variete_id || ' ' || p.age_annees || ' ' || p.dimension_id, p.dimension_id::text FROM prix_vente_arbre p
  WHERE NOT EXISTS (SELECT FROM dimension d WHERE d.id = p.dimension_id)
UNION ALL SELECT 'ligne de révision', l.revision_id::text, l.variete_id::text FROM ligne_revision l
  WHERE NOT EXISTS (SELECT FROM revision_tarif r WHERE r.id = l.revision_id)
UNION ALL SELECT 'blocage', x.id::text, x.lot_code FROM blocage x
  WHERE x.lot_code IS NOT NULL AND NOT EXISTS (SELECT FROM lot r WHERE r.code = x.lot_code)
UNION ALL SELECT 'blocage', x.id::text, x.livraison_code FROM blocage x
  WHERE x.livraison_code IS NOT NULL AND NOT EXISTS (SELECT FROM livraison r WHERE r.code = x.livraison_code)
UNION ALL SELECT 'blocage', x.id::text, x.verger_code FROM blocage x
  WHERE x.verger_code IS NOT NULL AND NOT EXISTS (SELECT FROM verger r WHERE r.code = x.verger_code)
UNION ALL SELECT 'blocage', x.id::text, x.producteur_code FROM blocage x
  WHERE x.producteur_code IS NOT NULL AND NOT EXISTS (SELECT FROM producteur r WHERE r.code = x.producteur_code)
UNION ALL SELECT 'blocage', x.id::text, x.rappel_code FROM blocage x
  WHERE x.rappel_code IS NOT NULL AND NOT EXISTS (SELECT FROM rappel r WHERE r.code = x.rappel_code)
UNION ALL SELECT 'commande', x.numero, x.campagne_annee::text FROM commande x
  WHERE NOT EXISTS (SELECT FROM campagne r WHERE r.annee = x.campagne_annee)
UNION ALL SELECT 'évènement', x.id::text, x.commande_numero FROM evenement_commande x
  WHERE NOT EXISTS (SELECT FROM commande r WHERE r.numero = x.commande_numero)
UNION ALL SELECT 'jeton', x.id::text, x.client_id FROM jeton x
  WHERE NOT EXISTS (SELECT FROM client r WHERE r.id = x.client_id)
UNION ALL SELECT 'usage de jeton', x.jour::text, x.jeton_id::text FROM usage_jeton x
  WHERE NOT EXISTS (SELECT FROM jeton r WHERE r.id = x.jeton_id)
UNION ALL SELECT 'ligne', x.commande_numero || ' ' || x.conditionnement_code, x.conditionnement_code FROM ligne_commande x
  WHERE NOT EXISTS (SELECT FROM conditionnement r WHERE r.code = x.conditionnement_code)
UNION ALL SELECT 'lot', x.code, x.campagne_annee::text FROM lot x
  WHERE NOT EXISTS (SELECT FROM campagne r WHERE r.annee = x.campagne_annee)
UNION ALL SELECT 'lot', x.code, x.type_produit_code FROM lot x
  WHERE NOT EXISTS (SELECT FROM type_produit r WHERE r.code = x.type_produit_code)
UNION ALL SELECT 'lot', x.code, x.variete_code FROM lot x
  WHERE NOT EXISTS (SELECT FROM variete r WHERE r.code = x.variete_code)
UNION ALL SELECT 'ligne de révision', x.revision_id::text, x.dimension_id::text FROM ligne_revision x
  WHERE NOT EXISTS (SELECT FROM dimension r WHERE r.id = x.dimension_id)
UNION ALL SELECT 'ligne de révision', x.revision_id::text, x.variete_id::text FROM ligne_revision x
  WHERE NOT EXISTS (SELECT FROM variete_arbre r WHERE r.id = x.variete_id)
UNION ALL SELECT 'révision', x.id::text, x.espece_id::text FROM revision_tarif x
  WHERE x.espece_id IS NOT NULL AND NOT EXISTS (SELECT FROM espece_arbre r WHERE r.id = x.espece_id)
UNION ALL SELECT 'révision', x.id::text, x.usage_id::text FROM revision_tarif x
  WHERE x.usage_id IS NOT NULL AND NOT EXISTS (SELECT FROM type_usage_arbre r WHERE r.id = x.usage_id)
UNION ALL SELECT 'révision', x.id::text, x.variete_id::text FROM revision_tarif x
  WHERE x.variete_id IS NOT NULL AND NOT EXISTS (SELECT FROM variete_arbre r WHERE r.id = x.variete_id);

-- I11: le client d'un jeton qui ouvre encore est un distributeur
SELECT j.id AS jeton, j.client_id FROM jeton j
WHERE j.revoque_le IS NULL AND coalesce(j.expire_le >= (now() AT TIME ZONE 'Europe/Paris')::date, TRUE) AND NOT EXISTS (SELECT FROM client c WHERE c.id = j.client_id AND c.distributeur);

-- I11: chaque lot a la variété et le jour de sa livraison, le type de ce dont il vient, et porte leur code
SELECT o.code AS lot, o.variete_code, l.variete_code AS de_la_livraison, o.type_produit_code, o.ascendants::text
FROM lot o JOIN livraison l ON l.code = o.livraison_code
  LEFT JOIN transformation t ON t.code = o.transformation_code LEFT JOIN lot p ON p.code = t.lot_code
WHERE (o.variete_code, o.date, o.campagne_annee) <> (l.variete_code, l.date, l.campagne_annee)
  OR o.code <> coalesce(o.transformation_code, o.livraison_code) || '-' || o.numero
  OR CASE WHEN o.transformation_code IS NULL THEN o.type_produit_code <> l.type_produit_code OR o.ascendants <> '{}'
     ELSE (p.livraison_code, p.calibre_id, p.ascendants || p.code) <> (o.livraison_code, o.calibre_id, o.ascendants)
       OR o.type_produit_code <> CASE t.type WHEN 'SECHAGE' THEN 'ENTIERE_SECHE' ELSE 'CERNEAUX' END END;

-- I11: chaque livraison tombe dans sa campagne
SELECT l.code AS livraison, l.date::text AS jour, c.annee AS campagne, c.debut::text AS debut
FROM livraison l
JOIN campagne c ON c.annee = l.campagne_annee
LEFT JOIN campagne suivante ON suivante.annee = c.annee + 1
WHERE l.date < c.debut OR l.date >= coalesce(suivante.debut, c.debut + interval '1 year');

-- I11: l'adhésion d'une livraison est celle de son producteur et court le jour de la livraison
SELECT l.code AS livraison, l.date::text AS jour, a.numero AS adhesion, a.date_adhesion::text AS depuis, a.date_sortie::text AS jusqua
FROM livraison l JOIN adhesion a ON a.numero = l.adhesion_numero
WHERE a.producteur_code <> l.producteur_code OR l.date < a.date_adhesion OR l.date >= a.date_sortie;

-- I11: deux adhésions d'un producteur ne se recouvrent pas, et les périodes sont à l'endroit
SELECT a.numero AS adhesion, b.numero AS autre, a.producteur_code AS producteur
FROM adhesion a JOIN adhesion b ON b.producteur_code = a.producteur_code AND b.numero > a.numero
WHERE daterange(a.date_adhesion, greatest(a.date_sortie, a.date_adhesion))
   && daterange(b.date_adhesion, greatest(b.date_sortie, b.date_adhesion))
UNION ALL SELECT numero, NULL, producteur_code FROM adhesion WHERE date_sortie < date_adhesion;

-- I11: un compte a un distributeur si et seulement s'il en a le rôle
SELECT identifiant, role, client_code FROM utilisateur WHERE (role = 'distributeur') <> (client_code IS NOT NULL);

-- I11: le client d'un compte est un distributeur
SELECT u.identifiant, u.client_code FROM utilisateur u
WHERE u.client_code IS NOT NULL AND NOT EXISTS (SELECT FROM client c WHERE c.id = u.client_code AND c.distributeur);

-- I12: aucune quantité n'est négative
SELECT 'livraison' AS objet, code AS cle, quantite_grammes AS quantite FROM livraison WHERE quantite_grammes < 0
UNION ALL SELECT 'pesée', livraison_code || ' ' || numero, brut_grammes - tare_grammes FROM pesee
  WHERE tare_grammes < 0 OR brut_grammes <= tare_grammes
UNION ALL SELECT 'humidité', code, humidite_pour_mille FROM livraison WHERE humidite_pour_mille NOT BETWEEN 0 AND 1000
UNION ALL SELECT 'lot', code, quantite_grammes FROM lot WHERE quantite_grammes < 0
UNION ALL SELECT 'lot disponible', code, quantite_grammes + mouvement_grammes - engage_grammes - transforme_grammes FROM lot
  WHERE quantite_grammes + mouvement_grammes - engage_grammes - transforme_grammes < 0
UNION ALL SELECT 'ligne', commande_numero || ' ' || conditionnement_code, quantite FROM ligne_commande WHERE quantite <= 0
UNION ALL SELECT 'prix', numero, prix_ht_dix_milliemes FROM commande WHERE prix_ht_dix_milliemes <= 0
UNION ALL SELECT 'écart', livraison_code || ' ' || motif, quantite_grammes FROM ecart_calibrage WHERE quantite_grammes < 0
UNION ALL SELECT 'superficie', code, superficie_m2 FROM verger WHERE superficie_m2 < 0
UNION ALL SELECT 'arbres par hectare', code, arbres_par_hectare FROM verger WHERE arbres_par_hectare < 0
UNION ALL SELECT 'parts sociales', numero::text, parts_sociales FROM adhesion WHERE parts_sociales < 0
UNION ALL SELECT 'conditionnement', code, poids_grammes FROM conditionnement WHERE poids_grammes <= 0
UNION ALL SELECT 'prix de plant', variete_id || ' ' || age_annees || ' ' || dimension_id, prix_ht_centimes FROM prix_vente_arbre WHERE prix_ht_centimes <= 0;

-- I12: seuls ceux qui sont ou ont été adhérents ont des certifications
SELECT c.id AS certification, c.producteur_code AS producteur, c.certification_code AS laquelle, c.date_obtention::text AS le
FROM certification_producteur c
WHERE NOT EXISTS (SELECT FROM adhesion a WHERE a.producteur_code = c.producteur_code);

-- I12: une révision a au moins un prix, et chacun est arrondi une fois au centime, la demie vers le haut
SELECT r.id AS revision, l.variete_id AS variete, l.age_annees AS age, l.dimension_id AS dimension, l.avant_centimes AS avant, l.apres_centimes AS apres
FROM revision_tarif r LEFT JOIN ligne_revision l ON l.revision_id = r.id
WHERE l.revision_id IS NULL
  OR l.apres_centimes <> (l.avant_centimes::bigint * (10000 + r.pourcentage_dix_milliemes) + 5000) / 10000;
