-- What an orchard delivered in a campaign (the view `recolte`): each delivery of a page shows it, and read all of its
-- orchard's seasons for it.
CREATE INDEX "livraison_verger_code_campagne_annee_quantite_grammes_idx" ON "livraison"("verger_code", "campagne_annee", "quantite_grammes");
