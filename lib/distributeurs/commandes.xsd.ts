/**
 * The schema of what `POST /services/commandes` reads and writes. One `commande` both ways: what we alone give stands
 * apart, and is refused when it is sent. XSD 1.0 cannot say « an element or an attribute »: both are optional here.
 */
const ENVOYES = ['client', 'lot', 'referenceClient', 'dateSouhaitee', 'lieuLivraison', 'transporteur']

const RENDUS = [
  ['numero', 'xs:string'],
  ['clientNom', 'xs:string'],
  ['livraison', 'xs:string'],
  ['verger', 'xs:string'],
  ['variete', 'xs:string'],
  ['typeProduit', 'typeProduit'],
  ['typeProduitLibelle', 'xs:string'],
  ['calibre', 'calibre'],
  ['calibreLibelle', 'xs:string'],
  ['campagne', 'xs:integer'],
  ['poidsKg', 'xs:decimal'],
  ['prixHt', 'xs:decimal'],
  ['montantHt', 'xs:decimal'],
  ['dateCommande', 'xs:date'],
  ['dateConditionnement', 'xs:date'],
  ['dateEnvoi', 'xs:date'],
  ['dateAnnulation', 'xs:date'],
  ['motifAnnulation', 'xs:string'],
  ['origine', 'xs:string'],
  ['etat', 'xs:string'],
  ['enRetard', 'xs:boolean'],
  ['retourKg', 'xs:decimal'],
  ['choix', 'xs:string'],
] as const

const facultatifs = (noms: readonly (readonly [string, string])[]) =>
  noms
    .map(([nom, type]) => `      <xs:element name="${nom}" type="${type}" minOccurs="0" nillable="true"/>`)
    .join('\n')
const attributs = (noms: readonly (readonly [string, string])[]) =>
  noms.map(([nom, type]) => `    <xs:attribute name="${nom}" type="${type}"/>`).join('\n')

const dictes = ENVOYES.map((nom) => [nom, 'texte'] as const)
const DEMANDE = [
  ['variete', 'texte'],
  ['typeProduit', 'typeProduit'],
  ['calibre', 'calibre'],
] as const
const LIGNE = [
  ['conditionnement', 'texte'],
  ['quantite', 'quantite'],
] as const
const LIGNE_RENDUE = [
  ['libelle', 'xs:string'],
  ['poidsUnitaireKg', 'xs:decimal'],
  ['poidsKg', 'xs:decimal'],
] as const

export const XSD_COMMANDES = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <xs:element name="commande" type="commande"/>
  <xs:complexType name="commande">
    <xs:annotation><xs:documentation xml:lang="fr">Envoyée : lot ou demande, lignes, et ce que l’acheteur dicte. Rendue : la commande entière.</xs:documentation></xs:annotation>
    <xs:all>
      <xs:element name="lignes" type="lignes"/>
      <xs:element name="demande" type="demande" minOccurs="0" nillable="true"/>
${facultatifs(dictes)}
${facultatifs(RENDUS)}
    </xs:all>
${attributs(dictes)}
  </xs:complexType>
  <xs:complexType name="demande">
    <xs:all>
${facultatifs(DEMANDE)}
    </xs:all>
${attributs(DEMANDE)}
  </xs:complexType>
  <xs:complexType name="lignes">
    <xs:sequence>
      <xs:element name="ligne" type="ligne" maxOccurs="20"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ligne">
    <xs:all>
${facultatifs(LIGNE)}
${facultatifs(LIGNE_RENDUE)}
    </xs:all>
${attributs(LIGNE)}
  </xs:complexType>
  <xs:simpleType name="texte"><xs:restriction base="xs:string"><xs:maxLength value="800"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="calibre"><xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="6"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="quantite"><xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="100000"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="typeProduit">
    <xs:restriction base="xs:string"><xs:enumeration value="ENTIERE_FRAICHE"/><xs:enumeration value="ENTIERE_SECHE"/><xs:enumeration value="CERNEAUX"/></xs:restriction>
  </xs:simpleType>
</xs:schema>
`
