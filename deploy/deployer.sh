#!/bin/bash
# From the post that builds to the server: deployer.sh [--depuis DOSSIER] [--sans-migrer] (UTILISATEUR@SERVEUR | --local)
#
# 1. builds the commit in hand in a folder of its own, with its packages (npm ci --omit=dev): what goes out is what
#    was built, the server needs no registry. --depuis takes a folder that holds them already.
# 2. sends it over SSH beside the versions that are there; what did not change since the last one is not sent again.
# 3. switches there: deploy/basculer.sh, which comes with it.
# NOIXCOOP_RACINE (/srv/noixcoop) is the folder on the server. --local: the server is this machine, without SSH.
set -euo pipefail

# Read whole before it runs: it may itself change meanwhile (git checkout).
{
racine=${NOIXCOOP_RACINE:-/srv/noixcoop}
depuis='' cible='' local='' sans_migrer=''
while [ $# -gt 0 ]; do
  case $1 in
    --depuis) depuis=${2:?--depuis attend un dossier}; shift 2 ;;
    --local) local=oui; shift ;;
    --sans-migrer) sans_migrer=--sans-migrer; shift ;;
    -*) echo "Option inconnue : $1" >&2; exit 2 ;;
    *) cible=$1; shift ;;
  esac
done
if [ -z "$cible$local" ]; then
  echo "usage : deployer.sh [--depuis DOSSIER] [--sans-migrer] (UTILISATEUR@SERVEUR | --local)" >&2
  exit 2
fi
case $racine in *[!A-Za-z0-9/._-]*) echo "NOIXCOOP_RACINE n’admet que lettres, chiffres, / . _ -" >&2; exit 2 ;; esac

# A kept connection asks once for the key.
ssh_options=(-o BatchMode=yes -o ControlMaster=auto -o ControlPersist=60 -o "ControlPath=${TMPDIR:-/tmp}/noixcoop-ssh-%C")
if [ -n "${NOIXCOOP_SSH_CONFIG:-}" ]; then ssh_options+=(-F "$NOIXCOOP_SSH_CONFIG"); fi
la() {
  # shellcheck disable=SC2029
  if [ -n "$local" ]; then bash -c "$1"; else ssh "${ssh_options[@]}" "$cible" "$1"; fi
}

if [ -z "$depuis" ]; then
  cd "$(dirname "$0")/.."
  [ -z "$(git status --porcelain)" ] || { echo "Des changements ne sont pas enregistrés : git commit d’abord." >&2; exit 1; }
  depuis=$(mktemp -d)
  trap 'rm -rf "$depuis"' EXIT
  git archive HEAD | tar -x -C "$depuis"
  git rev-parse --short=10 HEAD > "$depuis/REVISION"
  (cd "$depuis" && npm ci --omit=dev --no-audit --no-fund && npm run --silent construire)
fi
[ -f "$depuis/.next/BUILD_ID" ] || { echo "$depuis n’est pas construit." >&2; exit 1; }

revision=$(cat "$depuis/REVISION" 2> /dev/null || echo sans-revision)
version=$(date -u +%Y%m%dT%H%M%SZ)-$revision
# Binaries of argon2 and PostgreSQL are of one system and processor; the print of the build is of one Node.js.
# shellcheck disable=SC2016
genre='echo "$(uname -s) $(uname -m) $(node --version)"'
ici=$(bash -c "$genre") distant=$(la "$genre")
[ "$ici" = "$distant" ] || { echo "Construit sous « $ici », le serveur est « $distant » : prenez la même machine et le même Node.js." >&2; exit 1; }

# The account of the processes and nginx read what another owns, whatever the umask here (a folder of mktemp is 0700).
lisible=u+rwX,go+rX,go-w
echo "Envoi de la version $version…"
# What a transfer that was cut left behind goes first.
la "mkdir -p '$racine/versions' && rm -rf '$racine'/versions/*.partielle"
partielle=$racine/versions/$version.partielle
if [ -n "$local" ]; then
  mkdir "$partielle"
  tar -C "$depuis" --exclude ./.git --exclude ./.donnees --exclude ./.resultats --exclude ./.next/cache -cf - . | tar -C "$partielle" -xf -
  chmod -R "$lisible" "$partielle"
else
  # What the version in service has too is a link to it; told from the new folder. By its bytes: npm gives each file the
  # hour of its installation.
  liens=()
  if la "[ -e '$racine/courante' ]"; then liens=(--link-dest ../../courante/); fi
  rsync --archive --no-times --checksum --compress "--chmod=$lisible" --exclude /.git --exclude /.donnees --exclude /.resultats --exclude /.next/cache \
    "${liens[@]}" -e "ssh ${ssh_options[*]}" "$depuis"/ "$cible:$partielle/"
fi
la "mv '$partielle' '$racine/versions/$version'"
la "NOIXCOOP_RACINE='$racine' bash '$racine/versions/$version/deploy/basculer.sh' '$version' $sans_migrer"
exit
}
