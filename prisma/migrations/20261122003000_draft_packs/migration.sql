-- A draft is kept with whatever its seller has written: a number that is not there yet is zero.
-- The review asks for all of them (app/features/catalogue/completeness.ts).
ALTER TABLE "Variant" DROP CONSTRAINT "Variant_amounts";
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_amounts" CHECK ("price" >= 0 AND "netAmount" >= 0 AND "weightGrams" >= 0 AND "minQuantity" > 0 AND "step" > 0);
