select zone, year, total, taken, source from listing_quotas where zone = @Zone and year = @Year
