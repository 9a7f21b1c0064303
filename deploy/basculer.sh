#!/bin/bash
# On the server: basculer.sh VERSION [--sans-migrer]. Migrates, makes « courante » this version in one act, starts the
# processes anew one after the other, asks each for its health; when one does not answer, all goes back to the version
# before. « basculer.sh precedente --sans-migrer » goes back by hand.
#
# /etc/noixcoop/deploiement.env must set NOIXCOOP_MIGRER_URL (DATABASE_URL of the account that owns the tables) unless --sans-migrer,
# and may set NOIXCOOP_PORTS (« 3001 3002 »), NOIXCOOP_REDEMARRER (a command, the port is its $1), NOIXCOOP_PATIENCE and
# NOIXCOOP_PAUSE (seconds), NOIXCOOP_GARDER (versions).
set -euo pipefail

racine=${NOIXCOOP_RACINE:-/srv/noixcoop}
reglages=${NOIXCOOP_DEPLOIEMENT:-/etc/noixcoop/deploiement.env}
# shellcheck source=/dev/null
if [ -r "$reglages" ]; then . "$reglages"; fi
ports=${NOIXCOOP_PORTS:-3001 3002}
# shellcheck disable=SC2016
redemarrer=${NOIXCOOP_REDEMARRER:-'sudo -n systemctl restart "noixcoop@$1"'}
patience=${NOIXCOOP_PATIENCE:-60}
garder=${NOIXCOOP_GARDER:-5}
pause=${NOIXCOOP_PAUSE:-6}

demandee=${1:?usage : basculer.sh VERSION [--sans-migrer]}
sans_migrer=${2:-}
# One deployment at a time.
exec 9> "$racine/.bascule"
flock -n 9 || { echo "Une autre bascule est en cours." >&2; exit 1; }

if [ "$demandee" = precedente ]; then demandee=$(basename "$(readlink "$racine/precedente")"); fi
neuve=$racine/versions/$demandee
for piece in .next/BUILD_ID .next/empreinte node_modules/next/package.json lib/cli/start.ts; do
  [ -e "$neuve/$piece" ] || { echo "La version $demandee est incomplète : il manque $piece." >&2; exit 1; }
done
ancienne=$(readlink "$racine/courante" || true)
avant_elle=$(readlink "$racine/precedente" || true)

# rename(2): who looks sees the one or the other, never none.
pointer() {
  ln -sfn "$2" "$racine/.$1.neuf"
  mv -T "$racine/.$1.neuf" "$racine/$1"
}

# What a server without curl can do too.
DEMANDER='const r = await fetch(process.argv[1], { signal: AbortSignal.timeout(3000) }).catch(() => null)
process.exit(r?.ok && (await r.json()).base === "ok" ? 0 : 1)'

# Restarted, and answering as this version: the health of the base is in the answer.
relancer() {
  local port=$1 fin=$((SECONDS + patience))
  bash -c "$redemarrer" redemarrer "$port" || return 1
  while [ "$SECONDS" -lt "$fin" ]; do
    if node --input-type=module --eval "$DEMANDER" "http://localhost:$port/api/sante"; then return 0; fi
    sleep 0.3
  done
  return 1
}

if [ "$sans_migrer" != --sans-migrer ]; then
  # Before the switch, while the version before still works: migrations only add (docs/deploiement.md).
  [ -n "${NOIXCOOP_MIGRER_URL:-}" ] || {
    echo "NOIXCOOP_MIGRER_URL manque dans $reglages : sans elle, rien n’est migré. Renseignez-la, entre apostrophes, ou demandez --sans-migrer." >&2
    exit 1
  }
  (cd "$neuve" && DATABASE_URL=$NOIXCOOP_MIGRER_URL npm run --silent migrer)
fi

pointer courante "versions/$demandee"
if [ -n "$ancienne" ] && [ "$ancienne" != "versions/$demandee" ]; then pointer precedente "$ancienne"; fi
derniere=${ports##* }
for port in $ports; do
  if relancer "$port"; then
    echo "Le processus $port répond."
    # nginx leaves a process that refused it alone for 5 s (fail_timeout): until then the next one is all it has.
    [ "$port" = "$derniere" ] || sleep "$pause"
    continue
  fi
  echo "Le processus $port ne répond pas : retour à ${ancienne:-rien}. Sur le serveur : journalctl -u noixcoop@$port -n 50" >&2
  [ -n "$ancienne" ] || exit 1
  pointer courante "$ancienne"
  # As it was: « precedente » leads back from what is in service, never to itself.
  if [ -n "$avant_elle" ]; then pointer precedente "$avant_elle"; else rm -f "$racine/precedente"; fi
  for p in $ports; do
    relancer "$p" || echo "Le processus $p ne répond pas non plus dans la version d’avant." >&2
    # Those that were not yet started anew still run the version before.
    [ "$p" != "$port" ] || break
  done
  exit 1
done
echo "La version $demandee est en service."

# The oldest go; the one in service and the one before stay whatever their age.
find "$racine/versions" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort -r | tail -n "+$((garder + 1))" | while read -r vieille; do
  case "versions/$vieille" in
    "$(readlink "$racine/courante")" | "$(readlink "$racine/precedente" || true)") ;;
    *) rm -rf "$racine/versions/${vieille:?}" ;;
  esac
done
