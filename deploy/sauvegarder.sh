#!/bin/bash
# Backup of tonight: sauvegarder.sh DOSSIER, from the folder of the application. Keeps 14 nights, 8 Sundays and 24 firsts
# of a month, then copies the folder elsewhere (NOIXCOOP_COPIE, an rsync target such as sauvegarde@nas:/noixcoop/).
set -euo pipefail
dossier=${1:?usage : sauvegarder.sh DOSSIER}
jour=$(date +%F)
fichier=$dossier/noixcoop-$jour.sauvegarde
umask 077
mkdir -p "$dossier"

# Under another name until it is whole; the date of today is made anew. What a backup that was killed left goes first.
rm -f "$dossier"/noixcoop-*.partiel
npm run --silent sauvegarde -- "$fichier.partiel"
mv -f "$fichier.partiel" "$fichier"
echo "La sauvegarde de la nuit est $fichier."

# Only now that a new one is there: nights that fail one after the other never thin out what is left.
nuits=$(date -d "$jour -14 days" +%F)
dimanches=$(date -d "$jour -56 days" +%F)
mois=$(date -d "$jour -24 months" +%F)
for f in "$dossier"/noixcoop-????-??-??.sauvegarde; do
  d=${f##*/noixcoop-}
  d=${d%.sauvegarde}
  # Days compare as text.
  [[ $d > $nuits ]] && continue
  [[ $d > $dimanches && $(date -d "$d" +%u) = 7 ]] && continue
  [[ $d > $mois && $d = *-01 ]] && continue
  rm -f "$f"
done

# Without --delete: whoever breaks in here does not empty the other place; it rotates by itself.
if [ -n "${NOIXCOOP_COPIE:-}" ]; then
  rsync --archive --ignore-existing "$dossier"/ "$NOIXCOOP_COPIE"
  echo "Copiée vers $NOIXCOOP_COPIE."
fi
