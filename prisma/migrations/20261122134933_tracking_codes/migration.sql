-- Written by hand: carriers write a tracking code with other spaces and letters than the seller who noted it.
CREATE INDEX "Parcel_tracking_code_plain_idx" ON "Parcel" (upper(regexp_replace("trackingCode", '[[:space:]]', '', 'g')));
