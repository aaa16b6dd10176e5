-- AlterEnum
ALTER TYPE "RemittanceMatch" ADD VALUE 'several_parcels';
