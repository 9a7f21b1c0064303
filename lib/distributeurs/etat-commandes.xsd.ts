import { TYPES_COMMUNS } from './types-communs.xsd'

/** How annexe 2B is read, for programs that validate what they receive. As tight as the contract, and no tighter. */
export const XSD_ANNEXE_2B = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xml:lang="fr">
  <xs:annotation>
    <xs:documentation>NOIXCOOP, service web etatCommandes : commandes d’un distributeur qui restent à livrer (annexe 2B).</xs:documentation>
  </xs:annotation>

  <xs:element name="commandes">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="commande" type="Commande" minOccurs="0" maxOccurs="unbounded" />
      </xs:sequence>
      <xs:attribute name="idDistributeur" type="IdDistributeur" use="required" />
    </xs:complexType>
    <xs:unique name="une_fois">
      <xs:selector xpath="commande" />
      <xs:field xpath="@id" />
    </xs:unique>
  </xs:element>

  <xs:complexType name="Commande">
    <xs:sequence>
      <xs:element name="produit" type="Produit" />
      <xs:sequence maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>Une paire par conditionnement.</xs:documentation>
        </xs:annotation>
        <xs:element name="conditionnement" type="Conditionnement" />
        <xs:element name="quantite" type="Quantite" />
      </xs:sequence>
      <xs:element name="date_conditionnement" type="JourOuNull" />
      <xs:element name="date_envoi" type="Null">
        <xs:annotation>
          <xs:documentation>Une commande expédiée n’est plus dans ce document.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="NumeroCommande" use="required" />
  </xs:complexType>

  <xs:complexType name="Produit">
    <xs:attribute name="variete" type="Nom" use="required" />
    <xs:attribute name="type" type="TypeProduit" use="required" />
    <xs:attribute name="calibre" type="Calibre" use="required" />
  </xs:complexType>

  <xs:complexType name="Conditionnement">
    <xs:attribute name="type" type="TypeConditionnement" use="required" />
  </xs:complexType>

${TYPES_COMMUNS}

  <xs:simpleType name="TypeProduit">
    <xs:restriction base="xs:string">
      <xs:enumeration value="Fraiche Entière" />
      <xs:enumeration value="Sèche Entière" />
      <xs:enumeration value="Cerneaux" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Calibre">
    <xs:annotation>
      <xs:documentation>Identifiant de l’annexe 1A, de 1 (inférieur à 24 mm) à 6 (supérieur à 34 mm).</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-6]" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TypeConditionnement">
    <xs:annotation>
      <xs:documentation>Contenant et poids net, comme « filet 1kg » ou « sachet 250g ».</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="(sachet|filet|carton) [1-9][0-9]*k?g" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Quantite">
    <xs:annotation>
      <xs:documentation>Nombre de conditionnements.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-9][0-9]{0,8}" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="JourOuNull">
    <xs:annotation>
      <xs:documentation>jj-mm-aa, ou le texte null.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="(0[1-9]|[12][0-9]|3[01])-(0[1-9]|1[0-2])-[0-9]{2}" />
      <xs:pattern value="null" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Null">
    <xs:restriction base="xs:string">
      <xs:enumeration value="null" />
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`
