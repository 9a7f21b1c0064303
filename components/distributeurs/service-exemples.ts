/** The real request of a distributor in the languages its programs are written in. Pure: the page shows what runs. */

/** The environment variable (in Excel, the named cell) that holds the token: it is in no example. */
export const VARIABLE_JETON = 'NOIXCOOP_JETON'

export interface Exemple {
  id: string
  libelle: string
  /** What it needs, in one line. */
  besoin: string
  code: string
}

export const adresseEtatCommandes = (origine: string, client: string): string =>
  `${origine}/services/etatCommandes?distributeur=${client}`

const curl = (url: string) => `curl -sS --fail-with-body --compressed \\
  -H "Authorization: Bearer $${VARIABLE_JETON}" \\
  "${url}"`

const javascript = (url: string) => `const reponse = await fetch('${url}', {
  headers: { Authorization: \`Bearer \${process.env.${VARIABLE_JETON}}\` },
})
const xml = await reponse.text()
if (!reponse.ok) throw new Error(\`\${reponse.status} \${xml}\`)
console.log(xml)`

const python = (url: string) => `import os
import sys
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET

requete = urllib.request.Request(
    "${url}",
    headers={"Authorization": f"Bearer {os.environ['${VARIABLE_JETON}']}"},
)
try:
    with urllib.request.urlopen(requete, timeout=30) as reponse:
        commandes = ET.fromstring(reponse.read())
except urllib.error.HTTPError as erreur:
    sys.exit(f"{erreur.code} {erreur.read().decode()}")

for commande in commandes.iter("commande"):
    print(commande.get("id"), commande.find("produit").get("variete"))`

const java = (url: string) => `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class EtatCommandes {
  public static void main(String[] args) throws Exception {
    HttpRequest requete = HttpRequest.newBuilder(
            URI.create("${url}"))
        .header("Authorization", "Bearer " + System.getenv("${VARIABLE_JETON}"))
        .build();
    HttpResponse<String> reponse =
        HttpClient.newHttpClient().send(requete, HttpResponse.BodyHandlers.ofString());
    if (reponse.statusCode() != 200) {
      throw new IllegalStateException(reponse.statusCode() + " " + reponse.body());
    }
    System.out.println(reponse.body());
  }
}`

const php = (url: string) => `<?php
$contexte = stream_context_create(['http' => [
    'header' => 'Authorization: Bearer ' . getenv('${VARIABLE_JETON}'),
    'ignore_errors' => true,
    'timeout' => 30,
]]);
$xml = file_get_contents('${url}', false, $contexte);
if ($xml === false) {
    exit("Le service ne répond pas.\\n");
}
if (!str_contains($http_response_header[0], ' 200 ')) {
    exit($http_response_header[0] . "\\n" . $xml);
}
foreach (simplexml_load_string($xml)->commande as $commande) {
    echo $commande['id'], ' ', $commande->produit['variete'], "\\n";
}`

const excel = (url: string) => `let
  Jeton = Excel.CurrentWorkbook(){[Name = "${VARIABLE_JETON}"]}[Content]{0}[Column1],
  Reponse = Web.Contents(
    "${url}",
    [Headers = [Authorization = "Bearer " & Jeton]]
  ),
  Lignes = Xml.Document(Reponse){0}[Value],
  Commandes = Table.SelectRows(Lignes, each [Name] = "commande"),
  Attribut = (table, nom) => Table.SelectRows(table, each [Name] = nom){0}[Value],
  Produit = (table) => Table.SelectRows(table, each [Name] = "produit"){0}[Attributes],
  Numero = Table.AddColumn(Commandes, "Numéro", each Attribut([Attributes], "id")),
  Variete = Table.AddColumn(Numero, "Variété", each Attribut(Produit([Value]), "variete")),
  Resultat = Table.SelectColumns(Variete, {"Numéro", "Variété"})
in
  Resultat`

/** The same GET, six times. */
export function exemplesDeLecture(origine: string, client: string): Exemple[] {
  const url = adresseEtatCommandes(origine, client)
  return [
    { id: 'curl', libelle: 'curl', besoin: 'curl 7.76 ou plus', code: curl(url) },
    {
      id: 'javascript',
      libelle: 'JavaScript',
      besoin: 'Node.js 18 ou plus, dans un fichier .mjs',
      code: javascript(url),
    },
    { id: 'python', libelle: 'Python', besoin: 'Python 3.8 ou plus, sans rien installer', code: python(url) },
    { id: 'java', libelle: 'Java', besoin: 'Java 11 ou plus : java EtatCommandes.java', code: java(url) },
    { id: 'php', libelle: 'PHP', besoin: 'PHP 8, avec simplexml', code: php(url) },
    {
      id: 'excel',
      libelle: 'Excel',
      besoin: `Données › Obtenir des données › Requête vide › Éditeur avancé, accès anonyme ; le jeton dans une cellule nommée ${VARIABLE_JETON}`,
      code: excel(url),
    },
  ]
}

/** Asks for what has changed only: the answer is 304 and empty when nothing has. */
export const exempleSondage = (origine: string, client: string): string =>
  `curl -sS --compressed -w '%{http_code}\\n' -o commandes.xml \\
  --etag-compare commandes.etag --etag-save commandes.etag \\
  -H "Authorization: Bearer $${VARIABLE_JETON}" \\
  "${adresseEtatCommandes(origine, client)}"`

const CORPS_JSON = `{
  "demande": { "variete": "Franquette", "typeProduit": "ENTIERE_FRAICHE", "calibre": 3 },
  "lignes": [{ "conditionnement": "filet-1kg", "quantite": 30 }],
  "referenceClient": "BC-2026-117"
}`

const CORPS_XML = `<commande>
  <demande variete="Franquette" typeProduit="ENTIERE_FRAICHE" calibre="3" />
  <lignes><ligne conditionnement="filet-1kg" quantite="30" /></lignes>
  <referenceClient>BC-2026-117</referenceClient>
</commande>`

const poster = (origine: string, type: string, corps: string) => `curl -sS --fail-with-body \\
  -H "Authorization: Bearer $${VARIABLE_JETON}" \\
  -H "Content-Type: ${type}" \\
  -H "Idempotency-Key: BC-2026-117" \\
  "${origine}/services/commandes" \\
  --data '${corps}'`

/** The same order, as JSON and as XML. */
export const exemplesDeCommande = (origine: string): Exemple[] => [
  {
    id: 'json',
    libelle: 'JSON',
    besoin: 'Content-Type: application/json',
    code: poster(origine, 'application/json', CORPS_JSON),
  },
  {
    id: 'xml',
    libelle: 'XML',
    besoin: 'Content-Type: application/xml',
    code: poster(origine, 'application/xml', CORPS_XML),
  },
]
