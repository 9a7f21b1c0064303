/** What both profiles of etatCommandes name alike: a distributor, an order, a text that is not empty. */
export const TYPES_COMMUNS = `  <xs:simpleType name="IdDistributeur">
    <xs:restriction base="xs:string">
      <xs:pattern value="[a-z]{4}([0-9]{5}|[1-9][0-9]{5,8})" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="NumeroCommande">
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{5}|[1-9][0-9]{5,8}" />
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Nom">
    <xs:restriction base="xs:string">
      <xs:minLength value="1" />
    </xs:restriction>
  </xs:simpleType>`
