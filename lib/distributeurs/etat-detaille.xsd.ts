/** How the strict profile is read (etat-detaille.xml.ts). */
import { ESPACE_STRICT } from './etat-detaille.xml'
import { TYPES_COMMUNS } from './types-communs.xsd'

export const XSD_STRICT = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ESPACE_STRICT}" targetNamespace="${ESPACE_STRICT}" elementFormDefault="qualified" xml:lang="fr">
  <xs:annotation>
    <xs:documentation>NOIXCOOP, service web etatCommandes, profil strict : jours ISO, xsi:nil pour ce qui n’est pas renseigné, poids en kg.</xs:documentation>
  </xs:annotation>

  <xs:element name="commandes">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="commande" type="Commande" minOccurs="0" maxOccurs="unbounded" />
      </xs:sequence>
      <xs:attribute name="idDistributeur" type="IdDistributeur" use="required" />
      <xs:attribute name="nom" type="Nom" use="required" />
    </xs:complexType>
    <xs:unique name="une_fois">
      <xs:selector xpath="*" />
      <xs:field xpath="@id" />
    </xs:unique>
  </xs:element>

  <xs:complexType name="Commande">
    <xs:sequence>
      <xs:element name="reference_client" type="Nom" nillable="true" />
      <xs:element name="date_commande" type="Jour" />
      <xs:element name="date_souhaitee" type="Jour" nillable="true" />
      <xs:element name="date_conditionnement" type="Jour" nillable="true" />
      <xs:element name="date_envoi" type="Jour" nillable="true">
        <xs:annotation>
          <xs:documentation>Une commande expédiée n’est plus dans ce document.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="produit" type="Produit" />
      <xs:element name="conditionnements">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="conditionnement" type="Conditionnement" maxOccurs="unbounded" />
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="poids_kg" type="Kg" />
    </xs:sequence>
    <xs:attribute name="id" type="NumeroCommande" use="required" />
  </xs:complexType>

  <xs:complexType name="Conditionnement">
    <xs:sequence>
      <xs:element name="libelle" type="Nom" />
      <xs:element name="quantite" type="xs:positiveInteger" />
      <xs:element name="poids_unitaire_kg" type="Kg" />
      <xs:element name="poids_kg" type="Kg" />
    </xs:sequence>
    <xs:attribute name="code" type="CodeConditionnement" use="required" />
  </xs:complexType>

  <xs:complexType name="Produit">
    <xs:sequence>
      <xs:element name="variete" type="Nom" />
      <xs:element name="type">
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="Nom">
              <xs:attribute name="code" type="CodeTypeProduit" use="required" />
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
      <xs:element name="calibre" type="Calibre" />
      <xs:element name="commune">
        <xs:annotation>
          <xs:documentation>Commune du verger le jour de la livraison.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="Nom">
              <xs:attribute name="insee" type="Insee" use="required" />
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
      <xs:element name="aoc" type="Aoc" />
      <xs:element name="certifications">
        <xs:annotation>
          <xs:documentation>Celles du producteur le jour où les noix sont entrées.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="certification" type="Certification" minOccurs="0" maxOccurs="unbounded" />
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="lot" type="CodeLot" use="required" />
  </xs:complexType>

  <xs:complexType name="Calibre">
    <xs:sequence>
      <xs:element name="libelle" type="Nom" />
      <xs:element name="min_mm" type="xs:positiveInteger" nillable="true" />
      <xs:element name="max_mm" type="xs:positiveInteger" nillable="true" />
    </xs:sequence>
    <xs:attribute name="id" type="IdCalibre" use="required" />
  </xs:complexType>

  <xs:complexType name="Aoc">
    <xs:sequence>
      <xs:element name="regle" type="Regle" maxOccurs="unbounded" />
    </xs:sequence>
    <xs:attribute name="verdict" type="Verdict" use="required" />
  </xs:complexType>

  <xs:complexType name="Regle">
    <xs:sequence>
      <xs:element name="libelle" type="Nom" />
      <xs:element name="valeur" type="Nom" />
      <xs:element name="seuil" type="Nom" />
      <xs:element name="source" type="Nom" />
    </xs:sequence>
    <xs:attribute name="code" type="CodeRegle" use="required" />
    <xs:attribute name="verdict" type="Verdict" use="required" />
    <xs:attribute name="decide" type="xs:boolean" use="required">
      <xs:annotation>
        <xs:documentation>false : la règle est montrée, mais ne décide pas dans cette campagne.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Certification">
    <xs:sequence>
      <xs:element name="nom" type="Nom" />
      <xs:element name="numero" type="Nom" nillable="true" />
      <xs:element name="organisme" type="Nom" nillable="true" />
      <xs:element name="date_obtention" type="Jour" />
      <xs:element name="date_fin" type="Jour" nillable="true" />
    </xs:sequence>
    <xs:attribute name="code" type="xs:NMTOKEN" use="required" />
  </xs:complexType>

${TYPES_COMMUNS}

  <xs:simpleType name="CodeLot">
    <xs:restriction base="xs:string">
      <xs:pattern value="[LT][0-9]{4,9}-[1-9][0-9]?" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeConditionnement">
    <xs:restriction base="xs:string">
      <xs:pattern value="(sachet|filet|carton)-[1-9][0-9]*k?g" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeTypeProduit">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ENTIERE_FRAICHE" />
      <xs:enumeration value="ENTIERE_SECHE" />
      <xs:enumeration value="CERNEAUX" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeRegle">
    <xs:restriction base="xs:string">
      <xs:pattern value="[A-Z]+" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Verdict">
    <xs:restriction base="xs:string">
      <xs:enumeration value="eligible" />
      <xs:enumeration value="non_eligible" />
      <xs:enumeration value="a_completer" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="IdCalibre">
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-6]" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Insee">
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9][0-9AB][0-9]{3}" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Jour">
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Kg">
    <xs:restriction base="xs:decimal">
      <xs:minExclusive value="0" />
      <xs:fractionDigits value="3" />
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`
