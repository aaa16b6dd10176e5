-- AlterEnum
ALTER TYPE "TransferMatch" ADD VALUE 'not_ours';
