#!/bin/bash
# The restore exercise: exercer-restauration.sh DOSSIER. DATABASE_URL names an empty base kept for it, noixcoop_exercice,
# never the live one: the last backup goes in, the invariants are asked, the base is emptied again.
set -euo pipefail
dossier=${1:?usage : exercer-restauration.sh DOSSIER}
case "${DATABASE_URL:?DATABASE_URL ne dit pas dans quelle base restaurer}" in
  */noixcoop_exercice | */noixcoop_exercice\?*) ;;
  *) echo "DATABASE_URL doit nommer la base noixcoop_exercice, jamais une autre." >&2; exit 1 ;;
esac
dernier=
for f in "$dossier"/noixcoop-????-??-??.sauvegarde; do
  [ -e "$f" ] && dernier=$f
done
[ -n "$dernier" ] || { echo "Aucune sauvegarde dans $dossier." >&2; exit 1; }
limite=$(date -d '-2 days' +%s)
[ "$(stat -c %Y "$dernier")" -ge "$limite" ] || { echo "La dernière sauvegarde, $dernier, a plus de deux jours." >&2; exit 1; }

# Without a line for each object that goes.
export PGOPTIONS='-c client_min_messages=warning'
vider() {
  psql --quiet --set ON_ERROR_STOP=1 "$DATABASE_URL" --command 'DROP SCHEMA IF EXISTS public CASCADE' --command 'CREATE SCHEMA public'
}
vider
npm run --silent restauration -- "$dernier"
npm run --silent controle
vider
echo "Restaurée et contrôlée : $dernier."
