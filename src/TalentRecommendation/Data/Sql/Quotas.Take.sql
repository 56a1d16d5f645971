-- Of many at once each waits for the one before; no more succeed than there are places.
update listing_quotas set taken = taken + 1 where zone = @Zone and year = @Year and taken < total
