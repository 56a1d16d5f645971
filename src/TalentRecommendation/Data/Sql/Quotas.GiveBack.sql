update listing_quotas set taken = taken - 1 where zone = @Zone and year = @Year and taken > 0
