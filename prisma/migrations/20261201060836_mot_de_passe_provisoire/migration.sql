-- AlterTable
ALTER TABLE "utilisateur" ADD COLUMN     "mot_de_passe_dernier_jour" DATE;
