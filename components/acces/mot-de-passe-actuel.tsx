import { ChampMotDePasse } from './champ-mot-de-passe'

/** Asked again before what counts. */
export const MotDePasseActuel = ({
  identifiant,
  nom = 'motDePasse',
}: {
  identifiant: string
  nom?: string
}) => (
  <>
    {/* Tells managers of passwords whose this one is. */}
    <input hidden readOnly autoComplete="username" value={identifiant} />
    <ChampMotDePasse nom={nom} libelle="Mot de passe actuel" autoComplete="current-password" obligatoire />
  </>
)
