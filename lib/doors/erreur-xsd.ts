/** How a refusal of the web service is read (erreur-xml.ts). */
export const XSD_ERREUR = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xml:lang="fr">
  <xs:annotation>
    <xs:documentation>NOIXCOOP, services web : un refus, la phrase qui dit quoi faire, et les champs qu’elle concerne.</xs:documentation>
  </xs:annotation>

  <xs:element name="erreur">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="titre" type="xs:string" />
        <xs:element name="detail" type="xs:string" />
        <xs:element name="champs" minOccurs="0">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="champ" type="Champ" maxOccurs="unbounded" />
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="type" type="xs:anyURI" use="required" />
      <xs:attribute name="statut" type="Statut" use="required" />
      <xs:attribute name="reference" type="xs:string" use="required">
        <xs:annotation>
          <xs:documentation>À donner à la coopérative : le journal la porte.</xs:documentation>
        </xs:annotation>
      </xs:attribute>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Champ">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="nom" type="xs:string" use="required" />
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:simpleType name="Statut">
    <xs:restriction base="xs:integer">
      <xs:minInclusive value="400" />
      <xs:maxInclusive value="599" />
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`
